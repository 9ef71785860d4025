package io.jobwright.localstack.kafka;

import io.jobwright.localstack.Installation;
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
  private final int port;
  private final int controllerPort;

  public KafkaServer(
      Installation installation, StackDirectory directory, int port, int controllerPort) {
    this.installation = installation;
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
    writeSettings();
    if (!Files.exists(data.resolve("meta.properties"))) {
      var format = java("-XX:TieredStopAtLevel=1", "kafka.tools.StorageTool", "format");
      format.addAll(List.of("--cluster-id", Uuid.randomUuid().toString()));
      format.addAll(List.of("--config", settings.toString(), "--ignore-formatted"));
      Tool.run(format, log);
    }
  }

  private void writeSettings() throws IOException {
    var properties = new Properties();
    try (var fixed = KafkaServer.class.getResourceAsStream("/kafka/server.properties")) {
      properties.load(fixed);
    }
    properties.setProperty("log.dirs", data.toString());
    properties.setProperty("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
    properties.setProperty(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort));
    properties.setProperty("advertised.listeners", "PLAINTEXT://" + bootstrap());
    try (Writer writer = Files.newBufferedWriter(settings)) {
      properties.store(writer, null);
    }
  }

  @Override
  public Launch launch() {
    var command = java("-Xmx256m", "kafka.Kafka");
    command.add(settings.toString());
    return new Launch(Installation.java(), command);
  }

  private List<String> java(String... rest) {
    var command = new ArrayList<String>();
    command.addAll(List.of(Installation.java().toString(), "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");
    // The dump of all settings at each start hides everything else.
    command.add("-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn");
    command.addAll(List.of("-cp", installation.libraries() + "/*"));
    command.addAll(List.of(rest));
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
