package io.jobwright.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretsTest {
  @TempDir Path folder;

  private KeptSecrets of(String stack, Map<String, String> settings) {
    return new KeptSecrets(StackDirectory.open(folder.resolve(stack)), settings);
  }

  @Test
  void aSecretOutlivesARestartAndNoOtherStackHasIt() {
    String first = of("one", Map.of()).of("A_SECRET");
    assertTrue(first.length() >= 32, first);
    assertEquals(first, of("one", Map.of()).of("A_SECRET"));
    assertNotEquals(first, of("one", Map.of()).of("B_SECRET"));
    assertNotEquals(first, of("two", Map.of()).of("A_SECRET"));
  }

  @Test
  void whatIsSetCounts() {
    assertEquals("given", of("one", Map.of("A_SECRET", "given")).of("A_SECRET"));
  }
}
