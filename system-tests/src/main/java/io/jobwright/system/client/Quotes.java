package io.jobwright.system.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.QuoteView;
import java.util.List;
import java.util.Map;

/** {@code /v1/quotes} */
public final class Quotes {

  private static final String PATH = "/v1/quotes";
  private static final TypeReference<QuoteView> QUOTE = new TypeReference<>() {};

  private final Session session;

  Quotes(Session session) {
    this.session = session;
  }

  public QuoteView create(NewQuote quote) {
    return session.call(Request.post(PATH, quote), QUOTE);
  }

  public QuoteView get(String id) {
    return session.call(Request.get(PATH + "/" + id), QUOTE);
  }

  /** Whether the service knows every item of the lines by now. */
  public boolean canPrice(List<NewLine> lines) {
    Request question =
        Request.post("/v1/pricing/calculate", Map.of("currency", "EUR", "lines", lines));
    Exchange exchange = session.send(question);
    if (!exchange.succeeded() && exchange.status() != 422) {
      throw new Refused(exchange);
    }
    return exchange.succeeded();
  }

  /** The answer is the only one with the public link. */
  public QuoteView send(QuoteView quote) {
    String path = PATH + "/" + quote.id() + "/send";
    return session.call(Request.move(path, quote.version()), QUOTE);
  }

  public QuoteView withdraw(QuoteView quote) {
    String path = PATH + "/" + quote.id() + "/withdraw";
    return session.call(Request.move(path, quote.version()), QUOTE);
  }
}
