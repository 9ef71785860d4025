package io.jobwright.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {

  private static boolean isUtf8(byte[] bytes) {
    Utf8Check check = new Utf8Check();
    for (byte one : bytes) {
      if (!check.accepts(Byte.toUnsignedInt(one))) {
        return false;
      }
    }
    return !check.isWithinCharacter();
  }

  private static boolean isUtf8ByTheJdk(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  @Test
  void itAgreesWithTheStrictDecoderOfTheJdk() {
    Random random = new Random(8);
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(4)];
      for (int j = 0; j < bytes.length; j++) {
        boolean goesOn = j > 0 && random.nextInt(4) > 0;
        bytes[j] = (byte) (goesOn ? 0x80 + random.nextInt(0x40) : random.nextInt(0x100));
      }
      assertEquals(isUtf8ByTheJdk(bytes), isUtf8(bytes), () -> java.util.Arrays.toString(bytes));
      valid += isUtf8(bytes) ? 1 : 0;
    }
    assertTrue(valid > 10_000, "only " + valid + " were valid");
  }

  @Test
  void everyCharacterIsTaken() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        assertTrue(isUtf8(Character.toString(point).getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b&c=d", "q=%E2%82%AC", "q=%e2%82%ac+x", "q=%F0%9F%98%80"})
  void aQueryOfTextIsTaken(String query) {
    assertTrue(Utf8Check.isUtf8(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%C0%AF",
        "q=%FF",
        "q=%E2%82",
        "%C3=x",
        "q=%E2%82x",
        "q=%",
        "q=%4",
        "q=%zz",
        "q=\u20ac"
      })
  void aQueryOfOtherBytesIsNot(String query) {
    assertFalse(Utf8Check.isUtf8(query));
  }
}
