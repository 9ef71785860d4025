package io.jobwright.localstack.keycloak;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.Credentials;
import io.jobwright.localstack.Http;
import io.jobwright.localstack.Installation;
import io.jobwright.localstack.Port;
import io.jobwright.localstack.Ports;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.postgres.Databases;
import io.jobwright.localstack.postgres.PostgresServer;
import io.jobwright.localstack.supervisor.Launch;
import io.jobwright.localstack.supervisor.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keycloak in production mode, on this machine's own address only, with the realm of Jobwright. */
public final class KeycloakServer implements Server {
  public static final String NAME = "keycloak";
  public static final String ADMIN = "admin";

  private final Installation installation;
  private final Console console;
  private final Credentials credentials;
  private final PostgresServer postgres;
  private final Path home;
  private final Path log;
  private final int port;
  private final int managementPort;
  private final int mailPort;
  private final String publicUrl;
  private final String appUrl;
  private final Http http = new Http();
  private KeycloakDistribution distribution;
  private volatile String awaitedRealm = "master";

  /**
   * @param publicUrl the gateway's address, where the reference page is
   * @param appUrl the origin of the front end
   */
  public KeycloakServer(
      Installation installation,
      StackDirectory directory,
      Console console,
      Credentials credentials,
      PostgresServer postgres,
      Ports ports,
      String publicUrl,
      String appUrl) {
    this.installation = installation;
    this.console = console;
    this.credentials = credentials;
    this.postgres = postgres;
    this.home = directory.data().resolve(NAME);
    this.log = directory.log(NAME);
    this.port = ports.of(Port.KEYCLOAK);
    this.managementPort = ports.of(Port.KEYCLOAK_MANAGEMENT);
    this.mailPort = ports.of(Port.MAIL);
    this.publicUrl = publicUrl;
    this.appUrl = appUrl;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  /** The issuer of the access tokens. */
  public String issuer() {
    return url() + "/realms/" + RealmFile.REALM;
  }

  @Override
  public Set<String> needs() {
    return Set.of(PostgresServer.NAME);
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    distribution = KeycloakDistribution.prepare(installation, console, log);
    distribution.createHome(home);
  }

  @Override
  public Launch launch() {
    List<String> arguments =
        List.of(
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + managementPort,
            "--hostname=" + url(),
            "--cache=local",
            "--shutdown-delay=0s",
            // Its tables are new and empty: no index has to wait until a table is counted.
            "--spi-connections-liquibase--quarkus--index-creation-threshold=0",
            "--db-url=" + postgres.url(Databases.KEYCLOAK),
            "--db-username=" + Databases.KEYCLOAK,
            "--db-pool-max-size=20");
    Map<String, String> environment =
        Map.of(
            "KC_DB_PASSWORD", credentials.databaseKeycloak(),
            "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
            "KC_BOOTSTRAP_ADMIN_PASSWORD", credentials.keycloakAdmin());
    return new Launch(Installation.java(), distribution.command(home, arguments), environment);
  }

  @Override
  public boolean isReady() {
    URI health = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    return http.succeeds(health) && http.succeeds(discovery(awaitedRealm));
  }

  private URI discovery(String realm) {
    return URI.create(url() + "/realms/" + realm + "/.well-known/openid-configuration");
  }

  /** Brings the realm to what the realm file says. */
  @Override
  public void provision() throws IOException, InterruptedException {
    RealmFile realm =
        RealmFile.forThisMachine(
            Map.of(
                "JOBWRIGHT_MAIL_PORT", "" + mailPort,
                "JOBWRIGHT_PUBLIC_URL", publicUrl,
                "JOBWRIGHT_APP_URL", appUrl));
    var admin = new KeycloakAdmin(http, url(), ADMIN, credentials.keycloakAdmin());
    if (admin.apply(realm) == KeycloakAdmin.Change.REPLACED) {
      console.progress("  keycloak    has a new realm: its file or settings have changed");
    }
    if (!http.succeeds(discovery(RealmFile.REALM))) {
      throw new StackException("Keycloak does not serve the realm " + RealmFile.REALM);
    }
    awaitedRealm = RealmFile.REALM;
  }
}
