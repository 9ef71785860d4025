package io.jobwright.workorders.client;

import io.jobwright.platform.document.client.ClientDetails;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.inbox.ProjectionHandler;
import io.jobwright.platform.readmodel.ReadModel;
import io.jobwright.platform.readmodel.ReadModels;
import io.jobwright.workorders.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clients of the present tenant, as quotes-service last told of them. */
@ApplicationScoped
public class Clients implements ProjectionHandler<ClientChanged> {

  private final ReadModel<ClientDetails> known;

  @Inject
  Clients(ReadModels readModels) {
    known = readModels.of(Ids.CLIENT, "client", ClientDetails.class);
  }

  /** The client as it now is; empty where we never heard of it. */
  public Optional<ClientSnapshot> snapshot(UUID id) {
    return Optional.ofNullable(known.find(List.of(id)).get(id))
        .map(details -> ClientSnapshot.of(id, details));
  }

  @Override
  public void apply(List<Projected<ClientChanged>> newest) {
    known.store(newest, ClientChanged::details);
  }
}
