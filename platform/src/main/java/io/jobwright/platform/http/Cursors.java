package io.jobwright.platform.http;

import io.jobwright.platform.JobwrightConfig;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cursors: where a page ended, bound to tenant, path and filters, and signed. A cursor is a place
 * in a list, never a permission.
 */
@RequestScoped
public class Cursors {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;
  private static final int UUID_BYTES = 16;
  private static final int SCOPE_BYTES = 8;
  private static final int SIGNATURE_BYTES = 16;

  @Inject JobwrightConfig config;
  @Inject CallContext call;
  @Inject UriInfo uri;

  /**
   * @param limit as sent: 50 where absent, at most 200
   * @throws Problem 400 where limit or cursor is not valid here
   */
  public PageRequest page(Integer limit, String cursor) {
    if (limit != null && limit < 1) {
      throw Problem.of(ProblemType.INVALID_PARAMETER, "limit must be 1 or more");
    }
    int rows = limit == null ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT);
    String scope = scope();
    return new PageRequest(cursor == null ? null : decode(cursor, scope), rows, this, scope);
  }

  String encode(UUID last, String scope) {
    ByteBuffer place =
        ByteBuffer.allocate(UUID_BYTES + SCOPE_BYTES)
            .putLong(last.getMostSignificantBits())
            .putLong(last.getLeastSignificantBits())
            .put(hmac(scope.getBytes(StandardCharsets.UTF_8)), 0, SCOPE_BYTES);
    byte[] signature = Arrays.copyOf(hmac(place.array()), SIGNATURE_BYTES);
    ByteBuffer whole = ByteBuffer.allocate(UUID_BYTES + SCOPE_BYTES + SIGNATURE_BYTES);
    whole.put(place.array()).put(signature);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
  }

  private UUID decode(String cursor, String scope) {
    byte[] bytes = base64(cursor);
    if (bytes.length != UUID_BYTES + SCOPE_BYTES + SIGNATURE_BYTES) {
      throw invalid();
    }
    byte[] place = Arrays.copyOf(bytes, UUID_BYTES + SCOPE_BYTES);
    byte[] signature = Arrays.copyOfRange(bytes, place.length, bytes.length);
    if (!MessageDigest.isEqual(signature, Arrays.copyOf(hmac(place), SIGNATURE_BYTES))) {
      throw invalid();
    }
    byte[] expected = Arrays.copyOf(hmac(scope.getBytes(StandardCharsets.UTF_8)), SCOPE_BYTES);
    if (!Arrays.equals(place, UUID_BYTES, place.length, expected, 0, SCOPE_BYTES)) {
      throw Problem.of(
          ProblemType.CURSOR_MISMATCH, "The cursor was given for another list or other filters.");
    }
    ByteBuffer id = ByteBuffer.wrap(place);
    return new UUID(id.getLong(), id.getLong());
  }

  /** Tenant, path and filters: what the list is of. */
  private String scope() {
    TreeMap<String, Object> filters = new TreeMap<>(uri.getQueryParameters());
    filters.remove("cursor");
    filters.remove("limit");
    return call.tenantId() + " " + uri.getPath() + " " + filters;
  }

  private static byte[] base64(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }

  private static Problem invalid() {
    return Problem.of(ProblemType.CURSOR_INVALID, "The cursor was not made by this API.");
  }

  private byte[] hmac(byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(config.cursorSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(data);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
