package io.jobwright.system.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.localstack.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service as it is deployed, without a secret or with one that others may know. */
class ProductionStartIT {

  private static final String SERVICE = "quotes-service/target/quarkus-app/quarkus-run.jar";
  private static final String RANDOM = "kC8w1vGq5m0yE3xTz7RbJ2nLhP9sUdAo";
  private static final int SECONDS_TO_FAIL = 60;

  @TempDir Path folder;

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("JOBWRIGHT_DB_APP_PASSWORD", "-");
    settings.put("JOBWRIGHT_DB_MIGRATOR_PASSWORD", "-");
    settings.put("JOBWRIGHT_DB_RELAY_PASSWORD", "-");
    settings.put("JOBWRIGHT_CURSOR_SECRET", RANDOM);
    settings.put("JOBWRIGHT_ANSWER_SECRETS", RANDOM);
    return settings;
  }

  /** What the service wrote before it gave up. */
  private String failedStart(Map<String, String> settings)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    ProcessBuilder start =
        new ProcessBuilder(Installation.java().toString(), "-jar", program().toString());
    start.environment().keySet().removeIf(name -> name.startsWith("JOBWRIGHT_"));
    start.environment().putAll(settings);
    start.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
    start.environment().put("QUARKUS_HTTP_PORT", "0");
    start.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
    Process service = start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertTrue(service.waitFor(SECONDS_TO_FAIL, TimeUnit.SECONDS), "it runs");
      assertNotEquals(0, service.exitValue());
      return Files.readString(log, StandardCharsets.UTF_8);
    } finally {
      service.destroyForcibly();
    }
  }

  private static Path program() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(SERVICE))) {
      folder = folder.getParent();
    }
    return folder.resolve(SERVICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JOBWRIGHT_CURSOR_SECRET", "JOBWRIGHT_ANSWER_SECRETS"})
  void withoutASecretNoServiceStarts(String secret) throws Exception {
    Map<String, String> settings = settings();
    settings.remove(secret);
    String written = failedStart(settings);
    assertTrue(written.contains(secret), written);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "JOBWRIGHT_CURSOR_SECRET, local-only-cursor-secret, cursor",
        "JOBWRIGHT_ANSWER_SECRETS, local-only-cursor-secret, answer",
        "JOBWRIGHT_ANSWER_SECRETS, ^kC8w1vGq5m0yE3xTz7RbJ2nLhP9sUdAo,short^, answer",
      })
  void aSecretThatCanBeGuessedIsRefused(String secret, String value, String setting)
      throws Exception {
    Map<String, String> settings = settings();
    settings.put(secret, value);
    String written = failedStart(settings);
    assertTrue(written.contains("must be a secret of 32 characters or more"), written);
    assertTrue(written.contains(setting), written);
  }

  /** With all of them it comes as far as the database, which is not there. */
  @Test
  void withItsSecretsAServiceLooksForItsDatabase() throws Exception {
    Map<String, String> settings = settings();
    settings.put("JOBWRIGHT_DB_URL", "jdbc:postgresql://127.0.0.1:1/quotes");
    settings.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "0");
    String written = failedStart(settings);
    assertEquals(-1, written.indexOf("secret"), written);
    assertTrue(written.contains("127.0.0.1:1"), written);
  }
}
