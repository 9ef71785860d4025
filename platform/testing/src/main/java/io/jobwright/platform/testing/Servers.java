package io.jobwright.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.identity.TestIssuer;
import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/**
 * A real PostgreSQL and a real Kafka for the tests of one module, empty at the start, as processes
 * of their own from the local stack; and the key of {@link TestTokens}' issuer.
 */
public final class Servers implements QuarkusTestResourceLifecycleManager {

  /**
   * A system property, because test profiles load this class anew; not one of {@code jobwright.},
   * whose settings are all known.
   */
  private static final String RUNNING = "test.servers";

  private Process process;

  @Override
  public Map<String, String> start() {
    try {
      System.setProperty(RUNNING, startProcess());
      return configuration(serviceName());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String startProcess() throws IOException {
    Path target = Path.of("target", "servers").toAbsolutePath();
    FileUtils.deleteDirectory(target.toFile());
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "servers",
                "--only=postgres,kafka",
                "--dir=" + target,
                "--ports=auto",
                "--parent=" + ProcessHandle.current().pid())
            .redirectError(Files.createTempFile("servers", ".log").toFile())
            .start();
    BufferedReader answer =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = answer.readLine();
    if (line == null) {
      throw new IllegalStateException("PostgreSQL and Kafka did not start; see target/servers");
    }
    return line;
  }

  private static Path jar() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      Path jar = dir.resolve("local-stack/target/local-stack.jar");
      if (Files.exists(jar)) {
        return jar;
      }
    }
    throw new IllegalStateException("local-stack is not built: mvn install -pl local-stack");
  }

  /** The service under test. */
  static String serviceName() throws IOException {
    try (InputStream file =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("application.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("jobwright.service");
    }
  }

  private static Map<String, String> configuration(String service) {
    JsonNode database = database(service);
    Map<String, String> configuration = new HashMap<>();
    configuration.put("quarkus.datasource.jdbc.url", database.at("/url").asText());
    configuration.put("quarkus.datasource.password", database.at("/app/password").asText());
    configuration.put("quarkus.flyway.password", database.at("/migrator/password").asText());
    configuration.put("jobwright.outbox.password", database.at("/relay/password").asText());
    configuration.put("jobwright.cursor-secret", UUID.randomUUID().toString());
    configuration.put("jobwright.answer-secrets", UUID.randomUUID().toString());
    configuration.put("kafka.bootstrap.servers", kafkaBootstrap());
    configuration.putAll(TestIssuer.CONFIGURATION);
    // Modules are tested side by side.
    configuration.put("quarkus.http.test-port", "0");
    configuration.put("quarkus.management.test-port", "0");
    return configuration;
  }

  @Override
  public void stop() {
    if (process == null) {
      return;
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether this module's tests have servers at all. */
  static boolean areRunning() {
    return System.getProperty(RUNNING) != null;
  }

  private static JsonNode running() {
    try {
      return new ObjectMapper().readTree(System.getProperty(RUNNING));
    } catch (IOException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }

  static String kafkaBootstrap() {
    return running().at("/kafka/bootstrap").asText();
  }

  static JsonNode database(String service) {
    return running().at("/postgres/databases/" + service);
  }

  static List<String> superuser() {
    return List.of(
        running().at("/postgres/superuser/user").asText(),
        running().at("/postgres/superuser/password").asText());
  }
}
