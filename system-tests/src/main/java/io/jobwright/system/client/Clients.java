package io.jobwright.system.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.NewClient;

/** {@code /v1/clients} */
public final class Clients {

  private static final String PATH = "/v1/clients";
  private static final TypeReference<ClientView> CLIENT = new TypeReference<>() {};

  private final Session session;

  Clients(Session session) {
    this.session = session;
  }

  public ClientView create(NewClient client) {
    return session.call(Request.post(PATH, client), CLIENT);
  }

  public ClientView get(String id) {
    return session.call(Request.get(PATH + "/" + id), CLIENT);
  }
}
