package io.jobwright.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

  @Test
  void whatLooksAlikeIsTheSame() {
    assertEquals("Müller Žižek", TextForm.of("Mu\u0308ller Z\u030ciz\u030cek"));
    assertEquals("각", TextForm.of("\u1100\u1161\u11a8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" PIPE", "PIPE ", "\tPIPE\r\n", "\u00a0PIPE\u00a0", "\u3000PIPE\u2009"})
  void blanksAtTheEndsAreNotPartOfIt(String text) {
    assertEquals("PIPE", TextForm.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a  b", "a\nb", "ﬁ", "①", "👩\u200d🔧", "क्\u200dष"})
  void allElseStaysAsItIs(String text) {
    assertEquals(text, TextForm.of(text));
  }

  @Test
  void blanksOnlyAreNothing() {
    assertEquals("", TextForm.of(" \t\u00a0"));
  }
}
