package io.jobwright.localstack.service;

import io.jobwright.localstack.Http;
import io.jobwright.localstack.Installation;
import io.jobwright.localstack.JavaOptions;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.kafka.KafkaServer;
import io.jobwright.localstack.postgres.PostgresServer;
import io.jobwright.localstack.supervisor.Launch;
import io.jobwright.localstack.supervisor.Server;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of Jobwright's own services, started from its module's build as it would be anywhere. */
public final class JobwrightService implements Server {
  private static final List<String> JAVA_OPTIONS =
      List.of("-Xms32m", "-Xmx128m", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");

  /** glibc would keep freed native memory in an arena of each thread that ever asked for some. */
  private static final Map<String, String> NATIVE_MEMORY = Map.of("MALLOC_ARENA_MAX", "2");

  private final String name;
  private final Path program;
  private final int port;
  private final int managementPort;
  private final List<String> javaOptions;
  private final Map<String, String> environment;
  private final Http http = new Http();

  /**
   * @param name short name, as in the state file
   * @param module folder of the built module
   * @param environment the service's configuration
   */
  public JobwrightService(
      String name,
      Path module,
      int port,
      int managementPort,
      JavaOptions javaOptions,
      Map<String, String> environment) {
    this.name = name;
    this.program = module.resolve("target/quarkus-app/quarkus-run.jar");
    this.port = port;
    this.managementPort = managementPort;
    this.javaOptions = javaOptions.after(JAVA_OPTIONS);
    this.environment = new HashMap<>(NATIVE_MEMORY);
    this.environment.putAll(environment);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Set<String> needs() {
    return Set.of(PostgresServer.NAME, KafkaServer.NAME);
  }

  @Override
  public void prepare() {
    if (!Files.exists(program)) {
      throw new StackException("not built: " + program);
    }
  }

  @Override
  public Launch launch() {
    var command = new ArrayList<String>();
    command.add(Installation.java().toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", program.toString()));
    return new Launch(Installation.java(), command, environment);
  }

  @Override
  public boolean isReady() {
    return http.succeeds(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"));
  }
}
