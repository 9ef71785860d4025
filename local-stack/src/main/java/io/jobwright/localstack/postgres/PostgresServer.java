package io.jobwright.localstack.postgres;

import io.jobwright.localstack.Credentials;
import io.jobwright.localstack.Installation;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.supervisor.Launch;
import io.jobwright.localstack.supervisor.Server;
import io.jobwright.localstack.supervisor.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL, with settings under which an acknowledged commit survives kill -9. */
public final class PostgresServer implements Server {
  public static final String NAME = "postgres";
  public static final String HOST = "127.0.0.1";
  public static final String SUPERUSER = "postgres";

  /** Durability first; the rest suits five services on a machine with two cores. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("listen_addresses", HOST),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "150"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "64MB"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          // Outbox and inbox tables turn over fast: dead rows must not wait a minute.
          Map.entry("autovacuum_naptime", "10s"),
          // Counts the statements of an operation for whoever asks; the load test does.
          Map.entry("shared_preload_libraries", "pg_stat_statements"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_line_prefix", "%m [%p] %u@%d "));

  private final Installation installation;
  private final Credentials credentials;
  private final int port;
  private final Cluster cluster;
  private Launch launch;

  public PostgresServer(
      Installation installation, StackDirectory directory, Credentials credentials, int port) {
    this.installation = installation;
    this.credentials = credentials;
    this.port = port;
    this.cluster = new Cluster(directory.data().resolve(NAME), directory.log(NAME));
  }

  /** Unpacks PostgreSQL's programs, unless it was done before. */
  public static void unpack(Installation installation) throws IOException, InterruptedException {
    PostgresBinaries.of(installation);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    var binaries = PostgresBinaries.of(installation);
    var user = Unprivileged.ofThisProcess();
    cluster.createOnce(binaries, user, credentials.postgresSuperuser());
    user.giveTo(cluster.folder());
    Path postgres = binaries.program("postgres");
    cluster.removeStaleLock(postgres);
    launch = new Launch(postgres, user.command(command(postgres)));
  }

  private List<String> command(Path postgres) {
    var command = new ArrayList<String>();
    command.addAll(List.of(postgres.toString(), "-D", cluster.folder().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  @Override
  public Launch launch() {
    return launch;
  }

  @Override
  public boolean isReady() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Checks that it is durable, then creates the databases and their roles. */
  @Override
  public void provision() {
    try (Connection connection = connect("postgres")) {
      Durability.check(connection);
      new Databases(credentials).create(connection);
    } catch (SQLException e) {
      throw new StackException("PostgreSQL could not be set up: " + e.getMessage(), e);
    }
  }

  /** A fast shutdown: ends the sessions, writes a checkpoint, ends. */
  @Override
  public Signal stopSignal() {
    return Signal.INT;
  }

  public String url(String database) {
    return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
  }

  private Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", credentials.postgresSuperuser());
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "30");
    return DriverManager.getConnection(url(database), properties);
  }
}
