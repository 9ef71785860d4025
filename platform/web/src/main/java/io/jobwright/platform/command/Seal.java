package io.jobwright.platform.command;

import io.jobwright.platform.config.JobwrightConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps a secret answer unreadable in the database, so that a repeated request can be given it
 * again and a copy of the database gives nothing away: AES-256-GCM under a key of the operator's.
 */
@ApplicationScoped
class Seal {

  private static final String MARK = "sealed:";
  private static final String PURPOSE = "idempotent answers";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;

  @Inject
  Seal(JobwrightConfig config) {
    key = derivedFrom(config.cursorSecret());
  }

  static boolean isSealed(String text) {
    return text.startsWith(MARK);
  }

  String close(String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] closed =
        run(
            Cipher.ENCRYPT_MODE,
            new GCMParameterSpec(TAG_BITS, nonce),
            text.getBytes(StandardCharsets.UTF_8));
    byte[] whole = ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed).array();
    return MARK + Base64.getEncoder().encodeToString(whole);
  }

  String open(String sealed) {
    byte[] whole = Base64.getDecoder().decode(sealed.substring(MARK.length()));
    GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES);
    byte[] closed = new byte[whole.length - NONCE_BYTES];
    System.arraycopy(whole, NONCE_BYTES, closed, 0, closed.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, closed), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, GCMParameterSpec nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, nonce);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("A stored answer could not be sealed or opened", failed);
    }
  }

  private static SecretKey derivedFrom(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
