package io.jobwright.localstack.command;

import io.jobwright.localstack.Servers;
import io.jobwright.localstack.keycloak.KeycloakServer;

/** What a person needs to begin with a running system. */
final class Welcome {
  private Welcome() {}

  static String to(Servers servers) {
    return """

        Jobwright is up.

          API         %1$s   reference: %1$s/docs
          Keycloak    %2$s   administrator: %3$s / %4$s
          Mails       %5$s   caught; add /<address>/messages
          PostgreSQL  %6$s   Kafka  %7$s

        Demo users, password jobwright:
          owner@ sales@ dispatcher@ technician@ warehouse@ accountant@  each at acme.example and globex.example

        A first call:
          TOKEN=$(curl -s %8$s/protocol/openid-connect/token \\
            -d grant_type=password -d client_id=jobwright-scripts \\
            -d username=owner@acme.example -d password=jobwright | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
          curl -s %1$s/v1/clients -H "Authorization: Bearer $TOKEN"

        Ctrl-C stops everything; the data stays. In another terminal: ./jobwright demo, status, logs <name>
        """
        .formatted(
            servers.publicUrl(),
            servers.keycloak().url(),
            KeycloakServer.ADMIN,
            servers.credentials().keycloakAdmin(),
            servers.mail().apiUrl() + "/api/user",
            "127.0.0.1:" + servers.postgres().port(),
            servers.kafka().bootstrap(),
            servers.keycloak().issuer());
  }
}
