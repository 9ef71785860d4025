package io.jobwright.quotes.client;

import io.jobwright.platform.document.client.ClientDetails;
import io.jobwright.platform.id.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * A client to be made.
 *
 * @param id the caller's own, for apps that make clients offline; absent, we give one
 * @param externalRefs by what names other systems know the client: a system, a colon, what the
 *     system says; of one client only, each once
 */
public record ClientRequest(
    @Id("cli") String id,
    @NotNull @Valid ClientDetails details,
    @UniqueElements @Size(max = ExternalRef.MAX_PER_CLIENT)
        List<@NotNull @Pattern(regexp = ExternalRef.PATTERN) String> externalRefs) {

  ClientPatch content() {
    return new ClientPatch(details, externalRefs);
  }
}
