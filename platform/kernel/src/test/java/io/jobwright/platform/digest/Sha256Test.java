package io.jobwright.platform.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The values are the examples of FIPS 180-4. */
class Sha256Test {

  @Test
  void textsAreHashedInUtf8() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex("abc"));
    assertEquals(
        "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c", Sha256.hex("é"));
  }

  @Test
  void aDigestMayBeCutShort() {
    assertEquals("ba7816bf", Sha256.hex("abc".getBytes(StandardCharsets.UTF_8), 4));
  }

  @Test
  void partsMakeUpTheWhole() {
    var digest = Sha256.begin();
    digest.update((byte) 'a');
    digest.update((byte) 'b');
    assertEquals(
        "ba7816bf8f01cfea",
        java.util.HexFormat.of().formatHex(digest.digest(new byte[] {'c'}), 0, 8));
  }
}
