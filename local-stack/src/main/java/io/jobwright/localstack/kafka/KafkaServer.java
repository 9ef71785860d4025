package io.jobwright.localstack.kafka;

import io.jobwright.localstack.Installation;
import io.jobwright.localstack.JavaOptions;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.Tool;
import io.jobwright.localstack.supervisor.Launch;
import io.jobwright.localstack.supervisor.Server;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** Kafka as one node that is broker and controller, with data that outlives it. */
public final class KafkaServer implements Server {
  public static final String NAME = "kafka";
  private static final String HOST = "127.0.0.1";
  private static final int PROBE_MS = 1_000;
  private static final int PROVISION_MS = 60_000;

  private final Installation installation;
  private final Path data;
  private final Path settings;
  private final Path log;
  private final JavaOptions javaOptions;
  private final int port;
  private final int controllerPort;
  private Launch launch;

  public KafkaServer(
      Installation installation,
      StackDirectory directory,
      JavaOptions javaOptions,
      int port,
      int controllerPort) {
    this.installation = installation;
    this.javaOptions = javaOptions;
    this.data = directory.data().resolve(NAME);
    this.settings = directory.run().resolve("kafka.properties");
    this.log = directory.log(NAME);
    this.port = port;
    this.controllerPort = controllerPort;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  public String bootstrap() {
    return HOST + ":" + port;
  }

  /** Writes the settings, and formats the data folder the first time. */
  @Override
  public void prepare() throws IOException, InterruptedException {
    writeSettings(settings, data);
    Storage.format(data, prepared("formatted"), this::format);
    launch = new Launch(Installation.java(), command(prepared("classes.jsa")));
  }

  private void format(Path folder) throws IOException, InterruptedException {
    Path formatSettings = folder.resolveSibling(folder.getFileName() + ".properties");
    writeSettings(formatSettings, folder);
    var command = java(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("kafka.tools.StorageTool", "format"));
    command.addAll(List.of("--cluster-id", Uuid.randomUuid().toString()));
    command.addAll(List.of("--config", formatSettings.toString()));
    Tool.run(command, log);
    Files.delete(formatSettings);
  }

  private void writeSettings(Path file, Path dataFolder) throws IOException {
    var properties = new Properties();
    try (var fixed = KafkaServer.class.getResourceAsStream("/kafka/server.properties")) {
      properties.load(fixed);
    }
    properties.setProperty("log.dirs", dataFolder.toString());
    properties.setProperty("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
    properties.setProperty(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
    properties.setProperty("advertised.listeners", "PLAINTEXT://" + bootstrap());
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  /** What is made once for all brokers of this version. */
  private Path prepared(String what) throws IOException {
    try (Stream<Path> libraries = Files.list(installation.libraries())) {
      String server =
          libraries
              .map(library -> library.getFileName().toString())
              .filter(name -> name.matches("kafka_.*\\.jar"))
              .findFirst()
              .orElseThrow(() -> new StackException("no Kafka server: build first"));
      return installation.prepared().resolve(server.replace(".jar", "-" + what));
    }
  }

  /**
   * @param classes the broker's classes as the JVM keeps them; it writes them at the end of the
   *     first broker, and again whenever Java or Kafka is another one
   */
  private List<String> command(Path classes) {
    var options = new ArrayList<>(javaOptions.after(List.of("-Xmx256m")));
    options.add("-XX:+AutoCreateSharedArchive");
    options.add("-XX:SharedArchiveFile=" + classes);
    options.add("-Xlog:cds=error");
    var command = java(options);
    command.addAll(List.of("kafka.Kafka", settings.toString()));
    return command;
  }

  @Override
  public Launch launch() {
    return launch;
  }

  private List<String> java(List<String> options) {
    var command = new ArrayList<String>();
    command.add(Installation.java().toString());
    command.addAll(options);
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");
    // The dump of all settings at each start hides everything else.
    command.add("-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn");
    command.addAll(List.of("-cp", installation.libraries() + "/*"));
    return command;
  }

  /** Asks the broker for the cluster: an open port does not mean that it serves yet. */
  @Override
  public boolean isReady() {
    if (!listens()) {
      return false;
    }
    try (Admin admin = admin(PROBE_MS)) {
      return !admin.describeCluster().nodes().get(PROBE_MS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean listens() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Creates the topics. */
  @Override
  public void provision() throws IOException, InterruptedException {
    try (Admin admin = admin(PROVISION_MS)) {
      Topics.ofJobwright().create(admin);
    } catch (ExecutionException e) {
      throw new StackException("topics could not be created: " + e.getCause().getMessage(), e);
    }
  }

  private Admin admin(int timeoutMs) {
    return Admin.create(
        Map.of(
            "bootstrap.servers",
            bootstrap(),
            "request.timeout.ms",
            Integer.toString(timeoutMs),
            "default.api.timeout.ms",
            Integer.toString(timeoutMs)));
  }
}
