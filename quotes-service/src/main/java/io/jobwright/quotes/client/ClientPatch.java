package io.jobwright.quotes.client;

import io.jobwright.platform.document.client.ClientDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * What a merge patch can change of a client.
 *
 * @param externalRefs by what names other systems know the client, each once
 */
public record ClientPatch(
    @NotNull @Valid ClientDetails details,
    @UniqueElements @Size(max = ExternalRef.MAX_PER_CLIENT)
        List<@NotNull @Pattern(regexp = ExternalRef.PATTERN) String> externalRefs) {

  /** None where they are left out. */
  public ClientPatch {
    externalRefs = externalRefs == null ? List.of() : externalRefs;
  }
}
