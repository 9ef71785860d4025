package io.jobwright.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void valuesAndFlagsAreRead() {
    Options options = options("--seconds=5", "--only=1,16", "--json");
    assertEquals(5, options.number("seconds", 20));
    assertEquals(List.of(1, 16), options.numbers("only", List.of()));
    assertTrue(options.flag("json"));
    assertEquals(3, options.number("seed", 3));
  }

  @Test
  void aValueMayFollowItsName() {
    Options options = options("--seconds", "5", "--json", "--seed", "7");
    assertEquals(5, options.number("seconds", 20));
    assertTrue(options.flag("json"));
    assertEquals(7, options.number("seed", 3));
  }

  @Test
  void aTypingErrorIsRefused() {
    assertThrows(Options.Unusable.class, () -> options("--json", "5").flag("json"));
    assertThrows(Options.Unusable.class, () -> options("--second=5"));
    assertThrows(Options.Unusable.class, () -> options("json"));
    assertThrows(Options.Unusable.class, () -> options("--seconds=five").number("seconds", 1));
  }

  private static Options options(String... arguments) {
    return new Options(arguments, Set.of("seconds", "only", "json", "seed"));
  }
}
