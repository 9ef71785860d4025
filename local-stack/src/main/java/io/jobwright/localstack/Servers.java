package io.jobwright.localstack;

import io.jobwright.localstack.kafka.KafkaServer;
import io.jobwright.localstack.keycloak.KeycloakServer;
import io.jobwright.localstack.mail.MailServer;
import io.jobwright.localstack.postgres.PostgresServer;
import io.jobwright.localstack.service.JobwrightServices;
import io.jobwright.localstack.service.TestClock;
import io.jobwright.localstack.supervisor.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The servers of one stack, and how to reach them. */
public final class Servers {
  private final Ports ports;
  private final Credentials credentials;
  private final KeptSecrets secrets;
  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final KeycloakServer keycloak;
  private final MailServer mail;
  private final String appUrl;
  private final Optional<TestClock> testClock;
  private final List<Server> all = new ArrayList<>();

  /**
   * @param testClock what the services' time is taken from; empty for the system's clock
   */
  public Servers(
      Installation installation,
      StackDirectory directory,
      Console console,
      Ports ports,
      Map<String, String> environment,
      Optional<TestClock> testClock) {
    this.ports = ports;
    this.testClock = testClock;
    this.credentials = Credentials.from(environment);
    this.secrets = new KeptSecrets(directory, environment);
    postgres = new PostgresServer(installation, directory, credentials, ports.of(Port.POSTGRES));
    kafka =
        new KafkaServer(
            installation,
            directory,
            JavaOptions.from(environment),
            ports.of(Port.KAFKA),
            ports.of(Port.KAFKA_CONTROLLER));
    appUrl = environment.getOrDefault("JOBWRIGHT_APP_URL", "http://localhost:3000");
    keycloak =
        new KeycloakServer(
            installation, directory, console, credentials, postgres, ports, publicUrl(), appUrl);
    mail = new MailServer(installation, ports.of(Port.MAIL), ports.of(Port.MAIL_API));
    all.addAll(List.of(postgres, kafka, keycloak, mail));
    all.addAll(JobwrightServices.of(installation.project(), this, environment));
  }

  /** Those named in {@code only}. */
  public List<Server> chosen(Set<String> only) {
    List<String> names = all.stream().map(Server::name).toList();
    for (String name : only) {
      if (!names.contains(name)) {
        throw new StackException("no server '" + name + "'; there are " + names);
      }
    }
    return all.stream().filter(server -> only.contains(server.name())).toList();
  }

  public List<Server> all() {
    return List.copyOf(all);
  }

  public Ports ports() {
    return ports;
  }

  public Credentials credentials() {
    return credentials;
  }

  public KeptSecrets secrets() {
    return secrets;
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KafkaServer kafka() {
    return kafka;
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  public MailServer mail() {
    return mail;
  }

  public Optional<TestClock> testClock() {
    return testClock;
  }

  /** The gateway's address for callers on this machine. */
  public String publicUrl() {
    return "http://localhost:" + ports.of(Port.GATEWAY);
  }

  /**
   * The origin of the front end: where people are sent back to, and what browsers may call from.
   */
  public String appUrl() {
    return appUrl;
  }
}
