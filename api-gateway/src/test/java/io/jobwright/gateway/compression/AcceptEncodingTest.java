package io.jobwright.gateway.compression;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZip",
        "x-gzip",
        "br, gzip",
        "gzip;q=0.1",
        "gzip ; q=1",
        "deflate,gzip;q=0.5",
        "*",
        "br;q=0, *;q=0.1"
      })
  void gzipIsWelcome(String header) {
    assertTrue(AcceptEncoding.allowsGzip(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br",
        "gzip;q=0",
        "gzip; q=0.000",
        "*;q=0",
        "gzip;q=0, *",
        "*, gzip;q=0",
        "notgzip"
      })
  void gzipIsNotWelcome(String header) {
    assertFalse(AcceptEncoding.allowsGzip(header));
  }

  @Test
  void silenceIsNoWelcome() {
    assertFalse(AcceptEncoding.allowsGzip(null));
  }
}
