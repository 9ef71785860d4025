package io.jobwright.gateway.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  private final ClientAddress addresses =
      new ClientAddress(List.of("192.0.2.1", "10.0.0.0/8", "2001:db8:5::/48"));

  @Test
  void whoIsNoProxyOfOursSpeaksForNobody() throws UnknownHostException {
    assertEquals(
        ip("203.0.113.9"), addresses.of(ip("203.0.113.9"), List.of("198.51.100.1, 10.0.0.1")));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, '198.51.100.1', 198.51.100.1",
    "10.9.8.7, '198.51.100.1', 198.51.100.1",
    "2001:db8:5:1::1, '2001:db8:9::9', 2001:db8:9::9",
    // what the caller wrote itself comes first, and counts for nothing
    "192.0.2.1, '1.1.1.1, 198.51.100.1', 198.51.100.1",
    "192.0.2.1, '1.1.1.1, 198.51.100.1, 10.1.1.1', 198.51.100.1",
    "192.0.2.1, '198.51.100.1:4711', 198.51.100.1",
    "192.0.2.1, '[2001:db8:9::9]:4711', 2001:db8:9::9",
    "192.0.2.1, '1.1.1.1, rubbish', 192.0.2.1",
    "192.0.2.1, '1.1.1.1, localhost', 192.0.2.1",
    "192.0.2.1, '', 192.0.2.1",
    // only proxies all the way: the farthest of them
    "192.0.2.1, '10.1.1.1, 10.2.2.2', 10.1.1.1"
  })
  void aProxyOfOursIsBelieved(String peer, String forwardedFor, String client)
      throws UnknownHostException {
    assertEquals(ip(client), addresses.of(ip(peer), List.of(forwardedFor)));
  }

  @Test
  void severalHeadersAreOne() throws UnknownHostException {
    assertEquals(
        ip("198.51.100.1"), addresses.of(ip("10.0.0.1"), List.of("1.1.1.1", "198.51.100.1")));
    assertEquals(ip("10.0.0.1"), addresses.of(ip("10.0.0.1"), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0", "10.0.0.0/x", ""})
  void whatIsNoNetworkIsRefusedAtTheStart(String network) {
    assertThrows(IllegalArgumentException.class, () -> new ClientAddress(List.of(network)));
  }

  private static InetAddress ip(String literal) throws UnknownHostException {
    return InetAddress.getByName(literal);
  }
}
