package io.jobwright.system.testing;

import io.jobwright.contracts.HttpExchange;
import io.jobwright.contracts.OpenApi;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Listener;
import io.jobwright.system.client.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Holds every exchange of every story to the OpenAPI document that the gateway shows. */
final class DocumentedGateway implements Listener {

  private final OpenApi document;

  /**
   * @param publicUrl of the gateway
   */
  DocumentedGateway(String publicUrl) {
    document = OpenApi.of(read(URI.create(publicUrl + "/openapi.json")));
  }

  @Override
  public void answered(Exchange exchange) {
    Request request = exchange.request();
    Map<String, String> headers = new HashMap<>();
    exchange.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
    String path = request.path().replaceAll("\\?.*", "");
    document.require(
        new HttpExchange(
            request.method(),
            path,
            request.contentType(),
            request.body(),
            exchange.status(),
            headers,
            exchange.body()));
  }

  private static String read(URI address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
