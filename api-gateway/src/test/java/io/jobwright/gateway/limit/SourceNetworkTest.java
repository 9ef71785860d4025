package io.jobwright.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class SourceNetworkTest {

  @Test
  void eachAddressOfVersionFourCountsForItself() throws UnknownHostException {
    assertEquals(of("192.0.2.1"), of("192.0.2.1"));
    assertNotEquals(of("192.0.2.1"), of("192.0.2.2"));
  }

  @Test
  void theHostsOfASiteOfVersionSixCountAsOne() throws UnknownHostException {
    assertEquals(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
    assertNotEquals(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
  }

  private static SourceNetwork of(String address) throws UnknownHostException {
    return SourceNetwork.of(InetAddress.getByName(address));
  }
}
