package io.jobwright.workorders.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * Who does the job; also what a merge patch of a work order can hold. Members are named by the
 * subject of their tokens.
 *
 * @param responsibleId the one who answers for the job; absent, nobody yet
 * @param crewIds who else works on it, each once
 */
@Embeddable
public record Assignment(
    @Column(name = "responsible_id") @Pattern(regexp = MEMBER_ID) String responsibleId,
    @JdbcTypeCode(SqlTypes.ARRAY)
        @Column(name = "crew_ids", nullable = false)
        @UniqueElements
        @Size(max = MAX_CREW)
        List<@NotNull @Pattern(regexp = MEMBER_ID) String> crewIds) {

  public static final String MEMBER_ID = "[A-Za-z0-9_.:@-]{1,64}";
  public static final int MAX_CREW = 50;

  /** Of a work order that nobody is responsible for yet. */
  static final Assignment NOBODY = new Assignment(null, List.of());

  /** An absent crew is an empty one. */
  public Assignment {
    crewIds = crewIds == null ? List.of() : crewIds;
  }
}
