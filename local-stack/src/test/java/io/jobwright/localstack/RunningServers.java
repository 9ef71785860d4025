package io.jobwright.localstack;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program as a test run starts it: a process of its own, ended through its standard input. */
final class RunningServers implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BACK = Duration.ofSeconds(45);
  private static final Duration END = Duration.ofSeconds(30);

  private final Process process;
  private final Path directory;
  private final JsonNode answer;

  private RunningServers(Process process, Path directory, JsonNode answer) {
    this.process = process;
    this.directory = directory;
    this.answer = answer;
  }

  /** Returns when they are ready. */
  static RunningServers start(Path directory, String only) throws IOException {
    Process process = launch(directory, "--only=" + only, "--ports=auto");
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    if (line == null) {
      throw new IllegalStateException("ended before it was ready");
    }
    return new RunningServers(process, directory, JSON.readTree(line));
  }

  /** Only starts the program. */
  static Process launch(Path directory, String... options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Installation.java().toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx64m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-jar", Path.of("target/local-stack.jar").toString(), "servers"));
    command.add("--dir=" + directory);
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  JsonNode answer() {
    return answer;
  }

  Process process() {
    return process;
  }

  String kafka() {
    return answer.at("/kafka/bootstrap").asText();
  }

  /** Connects to a database as one of its roles: {@code app}, {@code migrator}, {@code relay}. */
  Connection connect(String database, String role) throws SQLException {
    JsonNode node = answer.at("/postgres/databases/" + database);
    return connect(node.path("url").asText(), node.path(role));
  }

  Connection connect(String url, JsonNode role) throws SQLException {
    return DriverManager.getConnection(
        url, role.path("user").asText(), role.path("password").asText());
  }

  JsonNode state(String server) {
    try {
      JsonNode state = JSON.readTree(directory.resolve("run/state.json").toFile());
      for (JsonNode one : state.path("processes")) {
        if (one.path("name").asText().equals(server)) {
          return one;
        }
      }
      throw new IllegalArgumentException(server);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Long> pids() {
    return List.of(state("postgres").path("pid").asLong(), state("kafka").path("pid").asLong());
  }

  /** Kills a server as {@code kill -9} does, and returns when its supervisor has it back. */
  void killAndAwait(String server) {
    int restarts = state(server).path("restarts").asInt();
    ProcessHandle.of(state(server).path("pid").asLong()).orElseThrow().destroyForcibly();
    await(server + " is back")
        .atMost(BACK)
        .until(
            () ->
                state(server).path("restarts").asInt() > restarts
                    && state(server).path("status").asText().equals("READY"));
  }

  /** Ends it as the end of a test run does. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    await("the program ends").atMost(END).until(() -> !process.isAlive());
  }
}
