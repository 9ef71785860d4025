package io.jobwright.quotes.offer;

import io.jobwright.platform.digest.Sha256;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret part of a public link: base64url of the tenant's 16 bytes and 32 random ones. The
 * tenant is in it so that the look-up is confined to that tenant; nothing is derived from it.
 *
 * @param text as it stands in the link
 */
record LinkToken(UUID tenantId, String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TENANT_BYTES = 16;
  private static final int RANDOM_BYTES = 32;

  static LinkToken newFor(UUID tenantId) {
    byte[] secret = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(secret);
    byte[] whole =
        ByteBuffer.allocate(TENANT_BYTES + RANDOM_BYTES)
            .putLong(tenantId.getMostSignificantBits())
            .putLong(tenantId.getLeastSignificantBits())
            .put(secret)
            .array();
    return new LinkToken(tenantId, Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
  }

  /** Empty unless the text has the form of our tokens; whether it opens anything is not said. */
  static Optional<LinkToken> parse(String text) {
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (whole.length != TENANT_BYTES + RANDOM_BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(whole);
    return Optional.of(new LinkToken(new UUID(bytes.getLong(), bytes.getLong()), text));
  }

  /** What is stored in its place: SHA-256 in hex. */
  String hash() {
    return Sha256.hex(text);
  }
}
