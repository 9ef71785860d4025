package io.jobwright.gateway.proxy;

import io.jobwright.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Connections to one service: kept alive, bounded in number, with a bounded queue. */
final class Connections {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final HttpClient client;
  private final RequestOptions address;

  Connections(Vertx vertx, URI url, GatewayConfig.Connections bounds) {
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) bounds.timeout().toMillis())
                .setKeepAliveTimeout((int) bounds.keepAlive().toSeconds()),
            new PoolOptions()
                .setHttp1MaxSize(bounds.max())
                .setMaxWaitQueueSize(bounds.maxWaiting()));
    boolean https = "https".equals(url.getScheme());
    int defaultPort = https ? HTTPS_PORT : HTTP_PORT;
    address =
        new RequestOptions()
            .setHost(url.getHost())
            .setPort(url.getPort() < 0 ? defaultPort : url.getPort())
            .setSsl(https)
            .setConnectTimeout(bounds.timeout().toMillis());
  }

  HttpClient client() {
    return client;
  }

  /** A request to be filled in, once there is a connection for it. */
  Future<HttpClientRequest> request() {
    return client.request(address);
  }
}
