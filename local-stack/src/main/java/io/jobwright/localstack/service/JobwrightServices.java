package io.jobwright.localstack.service;

import io.jobwright.localstack.Credentials;
import io.jobwright.localstack.JavaOptions;
import io.jobwright.localstack.Port;
import io.jobwright.localstack.Servers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The five services, with the configuration each of them is to have on this machine. */
public final class JobwrightServices {
  private static final String LOOPBACK = "127.0.0.1";

  /** Requests a minute of one caller: on a machine of one's own everything is one caller. */
  private static final String UNLIMITED_BY_A_LOAD_TEST = "1000000";

  /** Those whose value nobody may know beforehand; a service does not start without. */
  private static final List<String> SECRETS =
      List.of("JOBWRIGHT_CURSOR_SECRET", "JOBWRIGHT_ANSWER_SECRETS");

  private static final List<String> POLICIES =
      List.of("DEFAULT", "COSTLY", "PUBLIC", "AUTHENTICATION");

  private record Module(String name, String folder, Port port, Port management) {}

  private static final Module GATEWAY =
      new Module("gateway", "api-gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

  private static final List<Module> BEHIND_GATEWAY =
      List.of(
          new Module("quotes", "quotes-service", Port.QUOTES, Port.QUOTES_MANAGEMENT),
          new Module(
              "workorders", "workorders-service", Port.WORKORDERS, Port.WORKORDERS_MANAGEMENT),
          new Module("inventory", "inventory-service", Port.INVENTORY, Port.INVENTORY_MANAGEMENT),
          new Module("invoicing", "invoicing-service", Port.INVOICING, Port.INVOICING_MANAGEMENT));

  private JobwrightServices() {}

  /**
   * @param project the folder with the services' modules
   * @param servers what they work with
   */
  public static List<JobwrightService> of(
      Path project, Servers servers, Map<String, String> settings) {
    JavaOptions javaOptions = JavaOptions.from(settings);
    var services = new ArrayList<JobwrightService>();
    for (Module module : BEHIND_GATEWAY) {
      services.add(service(module, project, javaOptions, configuration(module, servers), servers));
    }
    services.add(service(GATEWAY, project, javaOptions, gateway(servers, settings), servers));
    return services;
  }

  private static Map<String, String> gateway(Servers servers, Map<String, String> settings) {
    Map<String, String> gateway = network(GATEWAY, servers);
    for (Module module : BEHIND_GATEWAY) {
      String setting = module.port().setting().replace("_PORT", "_URL");
      gateway.put(setting, "http://" + LOOPBACK + ":" + servers.ports().of(module.port()));
    }
    gateway.put("JOBWRIGHT_APP_ORIGINS", servers.appUrl());
    String quota = settings.getOrDefault("JOBWRIGHT_RATE_LIMIT", UNLIMITED_BY_A_LOAD_TEST);
    for (String policy : POLICIES) {
      gateway.put("JOBWRIGHT_GATEWAY_LIMITS_POLICIES_" + policy + "_REQUESTS", quota);
    }
    return gateway;
  }

  private static JobwrightService service(
      Module module,
      Path project,
      JavaOptions javaOptions,
      Map<String, String> configuration,
      Servers servers) {
    return new JobwrightService(
        module.name(),
        project.resolve(module.folder()),
        servers.ports().of(module.port()),
        servers.ports().of(module.management()),
        javaOptions,
        configuration);
  }

  private static Map<String, String> configuration(Module module, Servers servers) {
    Credentials credentials = servers.credentials();
    Map<String, String> configuration = network(module, servers);
    configuration.put("JOBWRIGHT_DB_URL", servers.postgres().url(module.name()));
    configuration.put("JOBWRIGHT_DB_APP_PASSWORD", credentials.databaseApp());
    configuration.put("JOBWRIGHT_DB_MIGRATOR_PASSWORD", credentials.databaseMigrator());
    configuration.put("JOBWRIGHT_DB_RELAY_PASSWORD", credentials.databaseRelay());
    for (String secret : SECRETS) {
      configuration.put(secret, servers.secrets().of(secret));
    }
    configuration.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrap());
    return configuration;
  }

  /** Of every service, whether it keeps something or not. */
  private static Map<String, String> network(Module module, Servers servers) {
    var configuration = new HashMap<String, String>();
    configuration.put("JOBWRIGHT_ISSUER", servers.keycloak().issuer());
    configuration.put("JOBWRIGHT_PUBLIC_URL", servers.publicUrl());
    configuration.put("QUARKUS_HTTP_HOST", LOOPBACK);
    configuration.put("QUARKUS_HTTP_PORT", "" + servers.ports().of(module.port()));
    configuration.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
    configuration.put("QUARKUS_MANAGEMENT_PORT", "" + servers.ports().of(module.management()));
    servers.testClock().map(TestClock::configuration).ifPresent(configuration::putAll);
    return configuration;
  }
}
