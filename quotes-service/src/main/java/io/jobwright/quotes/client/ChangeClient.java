package io.jobwright.quotes.client;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.patch.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes a client's details; who changes nothing tells nobody. */
@ApplicationScoped
class ChangeClient {

  @Inject ClientRepository clients;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Client change(UUID id, IfMatch ifMatch, MergePatch.Patch<ClientPatch> changes) {
    Client client = clients.get(id);
    ifMatch.check(client);
    ClientPatch changed = changes.applyTo(client.asPatch(), () -> ClientView.of(client));
    clients.requireFree(changed.externalRefs(), id);
    if (client.change(changed, clock)) {
      outbox.append(client, ClientChanged.of(client));
    }
    return client;
  }
}
