package io.jobwright.gateway.request;

import io.jobwright.gateway.GatewayConfig;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a request really comes from: the other end of the connection or, where that is a proxy of
 * the operator's own, whom it names. X-Forwarded-For is read from its end, where our proxies write:
 * whatever a caller has put before that is a claim and no more.
 */
@ApplicationScoped
public class ClientAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int BITS_PER_BYTE = 8;

  private final List<IpSubnetFilterRule> proxies;

  @Inject
  ClientAddress(GatewayConfig config) {
    this(config.trustedProxies().orElse(List.of()));
  }

  /**
   * @param trustedProxies addresses, or networks such as {@code 10.0.0.0/8}
   */
  ClientAddress(List<String> trustedProxies) {
    proxies = trustedProxies.stream().map(ClientAddress::network).toList();
  }

  /** Empty where the connection is gone, or is none of the Internet Protocol. */
  public Optional<InetAddress> of(HttpServerRequest request) {
    SocketAddress peer = request.remoteAddress();
    if (peer == null || peer.hostAddress() == null) {
      return Optional.empty();
    }
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(peer.hostAddress());
    return Optional.ofNullable(address)
        .map(direct -> of(direct, request.headers().getAll(FORWARDED_FOR)));
  }

  InetAddress of(InetAddress peer, List<String> forwardedFor) {
    InetAddress nearest = peer;
    List<String> hops =
        forwardedFor.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).toList();
    for (int i = hops.size() - 1; i >= 0 && isTrusted(nearest); i--) {
      InetAddress named = NetUtil.createInetAddressFromIpAddressString(host(hops.get(i).strip()));
      if (named == null) {
        break;
      }
      nearest = named;
    }
    return nearest;
  }

  private boolean isTrusted(InetAddress address) {
    InetSocketAddress socket = new InetSocketAddress(address, 0);
    return proxies.stream().anyMatch(proxy -> proxy.matches(socket));
  }

  /** Without a port: {@code 192.0.2.1:443}, {@code [2001:db8::1]:443}. */
  private static String host(String hop) {
    int colon = hop.indexOf(':');
    boolean isVersion4WithPort = colon >= 0 && colon == hop.lastIndexOf(':');
    if (isVersion4WithPort) {
      return hop.substring(0, colon);
    }
    int bracket = hop.indexOf(']');
    return hop.startsWith("[") && bracket > 0 ? hop.substring(1, bracket) : hop;
  }

  private static IpSubnetFilterRule network(String text) {
    int slash = text.indexOf('/');
    InetAddress address =
        NetUtil.createInetAddressFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw new IllegalArgumentException("Not an address or network: " + text);
    }
    int bits =
        slash < 0
            ? address.getAddress().length * BITS_PER_BYTE
            : Integer.parseInt(text.substring(slash + 1));
    return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
  }
}
