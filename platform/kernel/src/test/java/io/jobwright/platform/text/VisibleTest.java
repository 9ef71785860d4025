package io.jobwright.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

  private record Texts(@Visible String name, @Visible(oneLine = false) String reason) {}

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static List<String> broken(String text) {
    return VALIDATOR.validate(new Texts(text, text)).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u200B",
        "\u00A0",
        "\u2060",
        "\uFEFF",
        "\u00AD",
        "\u034F",
        "\u115F",
        "\u1160",
        "\u17B4",
        "\u180E",
        "\u2000\u3000",
        "\u200D\u200C",
        "\u2028",
        "\u202E",
        "\u2065",
        "\u2800",
        "\u3164",
        "\uFE0F",
        "\uFFA0",
        "\uFFF9",
        "\uDB40\uDC41",
        "\uDB40\uDD00",
        "\u200B \uFEFF"
      })
  void whatShowsNothingIsBlank(String text) {
    assertEquals(List.of("name", "reason"), broken(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "a\tb",
        "a\u0085b",
        "a\u2028b",
        "a\u202Ab",
        "a\u202Eb",
        "a\u2066b",
        "a\u2069b"
      })
  void aNameIsOneLineThatTurnsNothing(String text) {
    assertEquals(List.of("name"), broken(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " a ",
        "Žižek & Söhne",
        "株式会社",
        "שלום",
        "👩‍🔧",
        "❤️",
        "क्‍ष",
        "a\u00A0b",
        "\u0301",
        "<b>",
        "."
      })
  void whatIsSeenIsTaken(String text) {
    assertEquals(List.of(), broken(text));
  }

  @Test
  void nothingIsLeftToNotNull() {
    assertEquals(List.of(), broken(null));
  }

  /** What the documents say, held to what the code does; beyond the BMP the code says more. */
  @Test
  void thePatternsSayTheSame() {
    Pattern line = Pattern.compile(InvisibleCharacters.VISIBLE_LINE);
    Pattern text = Pattern.compile(InvisibleCharacters.VISIBLE_TEXT);
    for (int point = 0; point < Character.MIN_SUPPLEMENTARY_CODE_POINT; point++) {
      String alone = Character.toString(point);
      boolean invisible = InvisibleCharacters.contain(point);
      assertEquals(
          !invisible, text.matcher(alone).find(), () -> alone.codePoints().toArray()[0] + "");
      assertEquals(
          !invisible && !InvisibleCharacters.breakTheLine(point), line.matcher(alone).find());
      assertEquals(
          !InvisibleCharacters.breakTheLine(point), line.matcher("a" + alone + "b").find());
    }
  }

  @Test
  void aMebibyteIsLookedAtInNoTime() {
    String name = "a".repeat(1 << 20) + "\n";
    long begun = System.nanoTime();
    assertEquals(List.of("name"), broken(name));
    assertTrue(System.nanoTime() - begun < 1_000_000_000L);
  }
}
