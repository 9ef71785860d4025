package io.jobwright.system.fuzz.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.system.client.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens made out of a good one, the ways that have worked elsewhere; RFC 8725. */
final class Forgery {

  private static final int KEY_BITS = 2048;

  private final ObjectNode header;
  private final String claims;
  private final String signature;

  /**
   * @param token of the issuer
   */
  Forgery(String token) {
    String[] parts = token.split("\\.", -1);
    this.header = (ObjectNode) decoded(parts[0]);
    this.claims = parts[1];
    this.signature = parts[2];
  }

  /** The issuer's key id, another key. */
  String signedByAnotherKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair own = generator.generateKeyPair();
      Signature signing = Signature.getInstance("SHA256withRSA");
      signing.initSign(own.getPrivate());
      String content = content(header.deepCopy());
      signing.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + encoded(signing.sign());
    } catch (GeneralSecurityException everyJdkCan) {
      throw new IllegalStateException(everyJdkCan);
    }
  }

  String unsigned() {
    return content(header.deepCopy().put("alg", "none")) + ".";
  }

  /** The public key as if it were a shared secret. */
  String signedWithThePublicKey(PublicKey key) {
    try {
      String pem =
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
              + "\n-----END PUBLIC KEY-----\n";
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      String content = content(header.deepCopy().put("alg", "HS256"));
      return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException everyJdkCan) {
      throw new IllegalStateException(everyJdkCan);
    }
  }

  /** Another subject under the old signature. */
  String changed() {
    ObjectNode other = (ObjectNode) decoded(claims);
    other.put("sub", "0198c5a0-0000-7000-8000-0002000010be");
    return encoded(header) + "." + encoded(other) + "." + signature;
  }

  private String content(JsonNode otherHeader) {
    return encoded(otherHeader) + "." + claims;
  }

  private static JsonNode decoded(String part) {
    return Json.tree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  private static String encoded(JsonNode json) {
    return encoded(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
