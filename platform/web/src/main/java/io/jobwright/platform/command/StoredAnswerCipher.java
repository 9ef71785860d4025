package io.jobwright.platform.command;

import io.jobwright.platform.config.JobwrightConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps an answer with a secret in it unreadable in the database, so that a repeated request can be
 * given it again and a copy of the database gives nothing away: AES-256-GCM under a key of the
 * operator's. The text says which key it was: {@code sealed:<key id>:<base64>}. New texts are
 * encrypted under the first of the configured keys, old ones decrypted under theirs.
 */
@ApplicationScoped
class StoredAnswerCipher {

  private static final String MARK = "sealed:";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_ID_BYTES = 4;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKey> keys = new LinkedHashMap<>();

  @Inject
  StoredAnswerCipher(JobwrightConfig config) {
    this(config.answerSecrets());
  }

  /**
   * @param secrets the present one first, then those under which stored answers may still be
   */
  StoredAnswerCipher(List<String> secrets) {
    for (String secret : secrets) {
      keys.put(keyId(secret), new SecretKeySpec(derived(secret, "idempotent answers"), "AES"));
    }
  }

  static boolean isEncrypted(String text) {
    return text.startsWith(MARK);
  }

  String encrypt(String text) {
    Map.Entry<String, SecretKey> present = keys.entrySet().iterator().next();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] encrypted =
        run(
            Cipher.ENCRYPT_MODE,
            present.getValue(),
            new GCMParameterSpec(TAG_BITS, nonce),
            text.getBytes(StandardCharsets.UTF_8));
    ByteBuffer whole = ByteBuffer.allocate(NONCE_BYTES + encrypted.length);
    whole.put(nonce).put(encrypted);
    return MARK + present.getKey() + ":" + Base64.getEncoder().encodeToString(whole.array());
  }

  /**
   * @throws IllegalStateException where the key is not among the configured ones, or the text was
   *     changed
   */
  String decrypt(String encrypted) {
    String[] parts = encrypted.substring(MARK.length()).split(":", 2);
    SecretKey key = keys.get(parts[0]);
    if (key == null) {
      throw new IllegalStateException(
          "A stored answer needs the key %s; those configured are %s"
              .formatted(parts[0], keys.keySet()));
    }
    byte[] whole = Base64.getDecoder().decode(parts[1]);
    GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES);
    byte[] text = new byte[whole.length - NONCE_BYTES];
    System.arraycopy(whole, NONCE_BYTES, text, 0, text.length);
    return new String(run(Cipher.DECRYPT_MODE, key, nonce, text), StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, SecretKey key, GCMParameterSpec nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, nonce);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(
          "A stored answer could not be encrypted or decrypted", failed);
    }
  }

  /** Says which secret it is and nothing of what it is. */
  private static String keyId(String secret) {
    return HexFormat.of().formatHex(derived(secret, "key id"), 0, KEY_ID_BYTES);
  }

  private static byte[] derived(String secret, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
