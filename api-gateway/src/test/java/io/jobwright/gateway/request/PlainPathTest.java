package io.jobwright.gateway.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a",
        "/v1/quotes",
        "/v1/quotes/quo_01h/send",
        "/a.b/...",
        "/~x/-/_",
        "/.well-known/a"
      })
  void unreservedSegmentsArePlain(String path) {
    assertTrue(PlainPath.isPlain(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a",
        "//",
        "/a/",
        "/a//b",
        "//a",
        "/.",
        "/..",
        "/a/.",
        "/a/..",
        "/a/./b",
        "/a/../b",
        "/a%2fb",
        "/a%20b",
        "/a;b",
        "/a\\b",
        "/a b",
        "/a\u0000",
        "/\u00e4",
        "/a?b",
        "/a#b",
        "/a:b",
        "*",
        "http://host/a"
      })
  void everythingElseIsNot(String path) {
    assertFalse(PlainPath.isPlain(path));
  }
}
