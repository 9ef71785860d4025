package io.jobwright.system.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.check.Topics;
import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Json;
import io.jobwright.system.stack.Databases;
import io.jobwright.system.stack.StackState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * All services with their servers, empty at the start, on ports and in a directory of their own;
 * started once for all stories of a run. With {@code -Djobwright.state=…/state.json} the stories
 * run against that stack instead, which saves the start.
 */
public final class RunningSystem {

  /** Where the organizations are. Not UTC, so that a day decided there shows. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

  private static final int STOP_SECONDS = 20;
  private static RunningSystem shared;

  private final Path stateFile;
  private final Jobwright jobwright;
  private final Databases databases;
  private final String kafka;
  private final Topics topics;
  private final Optional<StoryClock> clock;

  private RunningSystem(Path stateFile, Optional<StoryClock> clock) {
    this.clock = clock;
    StackState state = StackState.read(stateFile);
    this.stateFile = stateFile;
    this.jobwright =
        new Jobwright(state.publicUrl(), state.issuer(), new DocumentedGateway(state.publicUrl()));
    this.databases = Databases.of(state);
    this.kafka = "127.0.0.1:" + state.process("kafka").port();
    this.topics = new Topics(kafka);
  }

  public static synchronized RunningSystem get() {
    if (shared == null) {
      String given = System.getProperty("jobwright.state");
      shared = given == null ? start() : new RunningSystem(Path.of(given), Optional.empty());
    }
    return shared;
  }

  public Jobwright jobwright() {
    return jobwright;
  }

  public Databases databases() {
    return databases;
  }

  /** Host and port of the broker. */
  public String kafka() {
    return kafka;
  }

  public Topics topics() {
    return topics;
  }

  /** A system that was running already keeps its own time: the story is left out. */
  public StoryClock clock() {
    return clock.orElseGet(() -> Assumptions.abort("the clock of this system cannot be moved"));
  }

  /** As it is now. */
  public StackState state() {
    return StackState.read(stateFile);
  }

  private static RunningSystem start() {
    Path project = Path.of("").toAbsolutePath().getParent();
    Path directory = Path.of("target", "stack").toAbsolutePath();
    Path progress = Path.of("target", "stack.log").toAbsolutePath();
    try {
      delete(directory);
      ProcessBuilder program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-Xmx64m",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  project.resolve("local-stack/target/local-stack.jar").toString(),
                  "servers",
                  "--only=all",
                  "--dir=" + directory,
                  "--ports=auto",
                  "--clock",
                  "--parent=" + ProcessHandle.current().pid())
              .redirectError(progress.toFile());
      program.environment().put("JOBWRIGHT_TENANT_DEFAULTS_TIME_ZONE", ZONE.getId());
      Process process = program.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-system"));
      JsonNode answer = answerOf(process, progress);
      return new RunningSystem(
          Path.of(answer.path("stateFile").asText()),
          Optional.of(new StoryClock(Path.of(answer.path("clock").asText()))));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static JsonNode answerOf(Process process, Path progress) throws IOException {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = answers.readLine();
    if (line == null) {
      throw new IllegalStateException("The system did not start:\n" + Files.readString(progress));
    }
    return Json.tree(line);
  }

  /** The stack ends when its input does. */
  private static void stop(Process process) {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException failed) {
      process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
