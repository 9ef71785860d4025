package io.jobwright.quotes.client;

import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.quotes.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes in a client. */
@ApplicationScoped
class CreateClient {

  @Inject ClientRepository clients;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Client create(ClientRequest request) {
    UUID id = RequestIds.suppliedOrNew(Ids.CLIENT, request.id());
    Client client = new Client(id, request.content(), clock);
    clients.requireFree(client.externalRefs(), id);
    clients.persist(client);
    outbox.append(client, ClientChanged.of(client));
    return client;
  }
}
