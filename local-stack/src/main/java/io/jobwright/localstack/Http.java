package io.jobwright.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to servers of this machine. */
public final class Http {
  private static final int OK = 200;
  private static final Duration PROBE = Duration.ofSeconds(2);
  private static final Duration REQUEST = Duration.ofMinutes(3);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PROBE).build();

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(REQUEST).build(), BodyHandlers.ofString());
  }

  /** Whether a GET is answered with 200 at once; a server that is not there is no error. */
  public boolean succeeds(URI address) {
    try {
      HttpRequest probe = HttpRequest.newBuilder(address).timeout(PROBE).build();
      return client.send(probe, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
