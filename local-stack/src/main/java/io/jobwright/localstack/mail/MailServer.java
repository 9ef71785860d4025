package io.jobwright.localstack.mail;

import io.jobwright.localstack.Installation;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.supervisor.Launch;
import io.jobwright.localstack.supervisor.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail server that delivers nothing: every mail stays in its memory until it ends, to be read
 * through its API.
 */
public final class MailServer implements Server {
  public static final String NAME = "mail";
  public static final String HOST = "127.0.0.1";
  private static final int PROBE_MS = 1_000;

  private final Installation installation;
  private final int port;
  private final int apiPort;
  private Path archive;

  public MailServer(Installation installation, int port, int apiPort) {
    this.installation = installation;
    this.port = port;
    this.apiPort = apiPort;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  public String apiUrl() {
    return "http://localhost:" + apiPort;
  }

  @Override
  public void prepare() throws IOException {
    try (Stream<Path> files = Files.list(installation.servers())) {
      archive =
          files
              .filter(file -> file.getFileName().toString().matches("greenmail-.*\\.jar"))
              .max(Path::compareTo)
              .orElseThrow(() -> new StackException("no mail server: build first"));
    }
  }

  @Override
  public Launch launch() {
    return new Launch(
        Installation.java(),
        List.of(
            Installation.java().toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-Dgreenmail.smtp.hostname=" + HOST,
            "-Dgreenmail.smtp.port=" + port,
            "-Dgreenmail.api.hostname=" + HOST,
            "-Dgreenmail.api.port=" + apiPort,
            "-Dgreenmail.auth.disabled",
            "-jar",
            archive.toString()));
  }

  @Override
  public boolean isReady() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MS);
      return socket.getInputStream().read() == '2';
    } catch (IOException e) {
      return false;
    }
  }
}
