package io.jobwright.localstack.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.localstack.Credentials;
import io.jobwright.localstack.Servers;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.keycloak.KeycloakServer;
import io.jobwright.localstack.mail.MailServer;
import io.jobwright.localstack.postgres.Databases;
import io.jobwright.localstack.postgres.PostgresServer;
import io.jobwright.localstack.supervisor.Server;
import java.util.Set;

/** How to reach each running server, for a program. */
final class ServersAnswer {
  private ServersAnswer() {}

  static ObjectNode of(Servers servers, Set<String> only, StackDirectory directory) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("ready", true);
    answer.put("publicUrl", servers.publicUrl());
    answer.put("stateFile", directory.stateFile().toString());
    servers.testClock().ifPresent(clock -> answer.put("clock", clock.file().toString()));
    for (Server server : servers.chosen(only)) {
      switch (server.name()) {
        case "postgres" -> describePostgres(servers, answer.putObject("postgres"));
        case "kafka" -> answer.putObject("kafka").put("bootstrap", servers.kafka().bootstrap());
        case "keycloak" -> describeKeycloak(servers, answer.putObject("keycloak"));
        case "mail" -> describeMail(servers.mail(), answer.putObject("mail"));
        default -> answer.putObject(server.name()).put("url", "http://127.0.0.1:" + server.port());
      }
    }
    return answer;
  }

  private static void describePostgres(Servers servers, ObjectNode postgres) {
    Credentials credentials = servers.credentials();
    postgres.put("host", PostgresServer.HOST).put("port", servers.postgres().port());
    describeRole(postgres, "superuser", PostgresServer.SUPERUSER, credentials.postgresSuperuser());
    ObjectNode databases = postgres.putObject("databases");
    for (String name : Databases.NAMES) {
      ObjectNode database = databases.putObject(name).put("url", servers.postgres().url(name));
      describeRole(database, "app", Databases.app(name), credentials.databaseApp());
      describeRole(database, "migrator", Databases.migrator(name), credentials.databaseMigrator());
      describeRole(database, "relay", Databases.relay(name), credentials.databaseRelay());
    }
  }

  private static void describeKeycloak(Servers servers, ObjectNode keycloak) {
    keycloak.put("issuer", servers.keycloak().issuer()).put("url", servers.keycloak().url());
    describeRole(keycloak, "admin", KeycloakServer.ADMIN, servers.credentials().keycloakAdmin());
  }

  private static void describeMail(MailServer server, ObjectNode mail) {
    mail.put("smtpHost", MailServer.HOST).put("smtpPort", server.port());
    mail.put("apiUrl", server.apiUrl());
  }

  private static void describeRole(ObjectNode in, String role, String user, String password) {
    in.putObject(role).put("user", user).put("password", password);
  }
}
