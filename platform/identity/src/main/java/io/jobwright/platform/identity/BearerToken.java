package io.jobwright.platform.identity;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** An access token as callers send it: {@code Authorization: Bearer …} (RFC 6750, 2.1). */
public final class BearerToken {

  private static final String SCHEME = "Bearer ";
  private static final int PARTS = 3;

  private BearerToken() {}

  /**
   * The token of a request; empty where there is none.
   *
   * @param authorization the values of the header
   */
  public static Optional<String> in(List<String> authorization) {
    if (authorization.size() != 1) {
      return Optional.empty();
    }
    String value = authorization.getFirst();
    return value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(value.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty())
        : Optional.empty();
  }

  /**
   * Whether this is the one spelling of the token. Decoders pass over characters that are none of
   * base64url and over the bits that are left in the last one, so that one signature could be spelt
   * in endless ways, each of them valid. What stands before it is signed as it is spelt.
   */
  public static boolean isCanonical(String token) {
    String[] parts = token.split("\\.", -1);
    return parts.length == PARTS && isCanonicalBase64(parts[2]);
  }

  private static boolean isCanonicalBase64(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
