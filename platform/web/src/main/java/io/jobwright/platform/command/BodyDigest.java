package io.jobwright.platform.command;

import io.jobwright.platform.digest.Sha256;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 of the body of this request, taken from the bytes as they are read. */
@RequestScoped
public class BodyDigest {

  private MessageDigest digest;
  private byte[] ofBody;

  MessageDigest begin() {
    digest = Sha256.begin();
    return digest;
  }

  /**
   * The fingerprint of method, path, query, caller and body; a request without a body has one too.
   */
  String fingerprint(String asked) {
    MessageDigest whole = Sha256.begin();
    whole.update(asked.getBytes(StandardCharsets.UTF_8));
    whole.update((byte) '\n');
    if (digest != null) {
      whole.update(ofBody());
    }
    return HexFormat.of().formatHex(whole.digest());
  }

  /** Asking a digest for its value resets it, so it is asked once. */
  private byte[] ofBody() {
    if (ofBody == null) {
      ofBody = digest.digest();
    }
    return ofBody;
  }

  /** The same of a part of the body. */
  static String fingerprint(String asked, String part) {
    MessageDigest whole = Sha256.begin();
    whole.update(asked.getBytes(StandardCharsets.UTF_8));
    whole.update((byte) '\n');
    whole.update(part.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(whole.digest());
  }
}
