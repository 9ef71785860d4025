package io.jobwright.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Set<String> KNOWN = Set.of("dir", "parent", "yes");

  @Test
  void valuesFlagsAndWordsAreToldApart() {
    var options = Options.parse(List.of("--dir=/a=b", "word", "--yes"), KNOWN);

    assertEquals(Optional.of("/a=b"), options.value("dir"));
    assertTrue(options.has("yes"));
    assertEquals(Optional.empty(), options.value("yes"));
    assertEquals(List.of("word"), options.words());
  }

  @Test
  void anUnknownOptionIsRefusedByName() {
    var refusal =
        assertThrows(StackException.class, () -> Options.parse(List.of("--dri=/a"), KNOWN));

    assertEquals("unknown option --dri", refusal.getMessage());
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    var options = Options.parse(List.of("--parent=12x"), KNOWN);

    assertThrows(StackException.class, () -> options.number("parent", 0));
    assertEquals(7, options.number("other", 7));
  }
}
