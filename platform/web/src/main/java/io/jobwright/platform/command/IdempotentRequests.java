package io.jobwright.platform.command;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.PublicLinkPath;
import io.jobwright.platform.request.RequestId;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of the present request that run once: all of it, or each item of its batch. */
@RequestScoped
class IdempotentRequests {

  static final String HEADER = "Idempotency-Key";
  static final String KEY = "[A-Za-z0-9_.:-]{16,255}";
  private static final Pattern FORM = Pattern.compile(KEY);

  @Inject BodyDigest digest;
  @Inject CallContext call;
  @Inject RequestId requestId;
  @Inject HttpHeaders headers;
  @Inject UriInfo uri;

  /**
   * The whole request, by its header.
   *
   * @throws Problem 400 where the key is malformed
   */
  Optional<IdempotentRequest> whole() {
    return headerKey()
        .map(key -> new IdempotentRequest(operation(), key, digest.fingerprint(asked())));
  }

  /**
   * An item of a batch, by its own key; one without gets the header's and its place.
   *
   * @param ownKey of the right form, or null
   * @param body of the item
   * @throws Problem 400 where there is no key
   */
  IdempotentRequest item(int index, String ownKey, String body) {
    String key =
        Optional.ofNullable(ownKey)
            .or(() -> headerKey().map(header -> header + "." + index))
            .orElseThrow(IdempotentRequests::missing);
    return new IdempotentRequest(single(), key, BodyDigest.fingerprint(asked(), body));
  }

  static Problem missing() {
    return Problem.of(
        ProblemType.IDEMPOTENCY_KEY_MISSING,
        "Send an Idempotency-Key, so that a repeated request makes one resource.");
  }

  /**
   * The key of the whole request.
   *
   * @throws Problem 400 where it is malformed
   */
  Optional<String> headerKey() {
    List<String> sent = headers.getRequestHeader(HEADER);
    if (sent == null || sent.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(valid(sent.size() == 1 ? unquoted(sent.getFirst()) : ""));
  }

  private static String valid(String key) {
    if (!FORM.matcher(key).matches()) {
      throw Problem.of(
          ProblemType.IDEMPOTENCY_KEY_INVALID,
          "An Idempotency-Key is one value of 16 to 255 letters, digits or _ . : -");
    }
    return key;
  }

  /** A key that made one alone never makes another in a batch, nor the reverse. */
  private String single() {
    return requestId.method() + " " + BatchRequest.collectionOf(uri.getPath());
  }

  private String operation() {
    return requestId.method() + " " + PublicLinkPath.withoutToken(uri.getPath());
  }

  /** All but the body; an answer is only given again to whom it was made for. */
  private String asked() {
    String query = uri.getRequestUri().getRawQuery();
    MediaType type = headers.getMediaType();
    return String.join(
        " ",
        operation() + "?" + (query == null ? "" : query),
        type == null ? "" : type.getType() + "/" + type.getSubtype(),
        call.caller());
  }

  /** The standard form is a structured-field string, in quotes; the bare form is common. */
  private static String unquoted(String value) {
    return value.length() > 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
