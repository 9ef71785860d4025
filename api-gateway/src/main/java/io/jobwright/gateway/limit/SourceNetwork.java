package io.jobwright.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who counts as one caller where there is no token: an IPv4 address, or the 64 bits that an IPv6
 * site keeps while its hosts change theirs at will.
 */
record SourceNetwork(String prefix) {

  /** Those whose address is not known count as one. */
  static final SourceNetwork UNKNOWN = new SourceNetwork("");

  private static final int SITE_BYTES = 8;

  static SourceNetwork of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return new SourceNetwork(
        HexFormat.of()
            .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, SITE_BYTES) : bytes));
  }
}
