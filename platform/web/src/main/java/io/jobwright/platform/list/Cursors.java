package io.jobwright.platform.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.json.StrictJson;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cursors: the sort keys of the row a page ended with, bound to tenant, path, filters and order,
 * and signed. A cursor is a place in a list, never a permission.
 */
@RequestScoped
public class Cursors {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;
  private static final int SCOPE_BYTES = 8;
  private static final int SIGNATURE_BYTES = 16;

  @Inject JobwrightConfig config;
  @Inject CallContext call;
  @Inject UriInfo uri;
  @Inject ObjectMapper json;

  /**
   * @throws Problem 400 where a parameter is not valid here
   */
  public <R> PageRequest<R> page(Listing<R> listing, ListParameters asked) {
    Integer limit = asked.limit();
    if (limit != null && limit < 1) {
      throw Problem.of(ProblemType.INVALID_PARAMETER, "limit must be 1 or more");
    }
    List<SortOrder<R>> orders = listing.orders(asked.sort());
    byte[] scope = scope();
    return new PageRequest<>(
        orders,
        asked.cursor() == null ? List.of() : place(orders, asked.cursor(), scope),
        limit == null ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT),
        listing.expansions(asked.expand()),
        keys -> encode(keys, scope));
  }

  private <R> List<Object> place(List<SortOrder<R>> orders, String cursor, byte[] scope) {
    String[] keys = decode(cursor, scope);
    List<Object> place = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      place.add(orders.get(i).key().parsed(keys[i]));
    }
    return place;
  }

  private String encode(List<String> keys, byte[] scope) {
    byte[] place = written(keys);
    ByteBuffer signed = ByteBuffer.allocate(SCOPE_BYTES + place.length).put(scope).put(place);
    byte[] signature = hmac(signed.array());
    ByteBuffer whole = ByteBuffer.allocate(SIGNATURE_BYTES + signed.capacity());
    whole.put(signature, 0, SIGNATURE_BYTES).put(signed.array());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
  }

  private String[] decode(String cursor, byte[] scope) {
    byte[] whole = base64(cursor);
    if (whole.length < SIGNATURE_BYTES + SCOPE_BYTES) {
      throw invalid();
    }
    byte[] signed = Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length);
    byte[] signature = Arrays.copyOf(whole, SIGNATURE_BYTES);
    if (!MessageDigest.isEqual(signature, Arrays.copyOf(hmac(signed), SIGNATURE_BYTES))) {
      throw invalid();
    }
    if (!Arrays.equals(signed, 0, SCOPE_BYTES, scope, 0, SCOPE_BYTES)) {
      throw Problem.of(
          ProblemType.CURSOR_MISMATCH,
          "The cursor was given for another list, other filters or another order.");
    }
    return read(Arrays.copyOfRange(signed, SCOPE_BYTES, signed.length));
  }

  /** Tenant, path, filters and order: what the list is of. */
  private byte[] scope() {
    TreeMap<String, Object> parameters = new TreeMap<>(uri.getQueryParameters());
    parameters.keySet().removeAll(List.of("cursor", "limit", "expand"));
    byte[] scope = written(List.of(call.tenantId(), uri.getPath(), parameters));
    return Arrays.copyOf(hmac(scope), SCOPE_BYTES);
  }

  private byte[] written(List<?> texts) {
    try {
      return json.writeValueAsBytes(texts);
    } catch (JsonProcessingException always) {
      throw new IllegalStateException("Texts can be written as JSON", always);
    }
  }

  private String[] read(byte[] place) {
    try {
      return StrictJson.asItStands(json.readerFor(String[].class)).readValue(place);
    } catch (IOException signedByUs) {
      throw new IllegalStateException("A signed cursor can be read", signedByUs);
    }
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
