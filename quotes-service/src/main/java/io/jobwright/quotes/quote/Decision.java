package io.jobwright.quotes.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The evidence of an approval or a refusal.
 *
 * @param by the person who decided, by the name given; null where a refusal names nobody
 * @param reason the client's comment, or why staff recorded it
 * @param actor who recorded it: the subject of a token, or the public link
 * @param remoteAddress where the request came from; null for staff, as is the user agent
 */
@Embeddable
public record Decision(
    @Column(name = "decided_at") Instant at,
    @Column(name = "decided_by") String by,
    @Enumerated(EnumType.STRING) @Column(name = "decision_channel") Channel channel,
    @Column(name = "decision_reason") String reason,
    @Column(name = "decision_actor") String actor,
    @Column(name = "decision_remote_address") String remoteAddress,
    @Column(name = "decision_user_agent") String userAgent) {

  /** The way it reached us. */
  @Schema(name = "DecisionChannel")
  public enum Channel {
    /** By the client, through the public link. */
    LINK,
    /** Told to staff, by phone for example. */
    STAFF
  }
}
