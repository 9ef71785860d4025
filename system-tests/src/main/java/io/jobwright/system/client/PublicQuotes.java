package io.jobwright.system.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.jobwright.system.client.model.PublicQuoteView;
import java.util.Map;

/** {@code /v1/public/quotes}: what a client does with the link we sent. */
public final class PublicQuotes {

  private static final String PATH = "/v1/public/quotes/";
  private static final TypeReference<PublicQuoteView> QUOTE = new TypeReference<>() {};

  private final Session session;

  PublicQuotes(Session session) {
    this.session = session;
  }

  public PublicQuoteView open(String token) {
    return session.call(Request.get(PATH + token), QUOTE);
  }

  public PublicQuoteView approve(String token, String name) {
    return session.call(Request.post(PATH + token + "/approve", Map.of("name", name)), QUOTE);
  }

  public PublicQuoteView decline(String token, String comment) {
    return session.call(Request.post(PATH + token + "/decline", Map.of("comment", comment)), QUOTE);
  }
}
