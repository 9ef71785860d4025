package io.jobwright.platform.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway and every service make of the headers that a request is followed by. */
class TraceHeadersTest {

  private static final String FIELDS = "-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final String VALID = "00" + FIELDS;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A.b_c-9",
        "req_01k0jq8z9yfx3s5m7n2p4r6t8v",
        "0123456789012345678901234567890123456789012345678901234567890123"
      })
  void aWellFormedRequestIdIsKept(String id) {
    assertEquals(id, RequestIdHeader.acceptedOrNew(List.of(id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "01234567890123456789012345678901234567890123456789012345678901234",
        "a b",
        "a/b",
        "a\"b",
        "a\nb",
        "a\n",
        "{\"level\":\"ERROR\"}",
        "\u00e4"
      })
  void anotherRequestIdIsReplaced(String id) {
    assertIsNew(RequestIdHeader.acceptedOrNew(List.of(id)));
  }

  @Test
  void noRequestIdOrSeveralMeanANewOne() {
    assertIsNew(RequestIdHeader.acceptedOrNew(List.of()));
    assertIsNew(RequestIdHeader.acceptedOrNew(List.of("a", "b")));
    assertNotEquals(
        RequestIdHeader.acceptedOrNew(List.of()), RequestIdHeader.acceptedOrNew(List.of()));
  }

  private static void assertIsNew(String id) {
    assertTrue(id.matches("req_[0-9a-z]{26}"), id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "cc", "fe"})
  void aTraceOfALaterVersionIsContinuedInOurs(String version) {
    assertEquals(Optional.of(VALID), Traceparent.accepted(List.of(version + FIELDS)));
    assertEquals(Optional.of(VALID), Traceparent.accepted(List.of(version + FIELDS + "-more")));
  }

  @Test
  void aValidTraceIsContinued() {
    assertEquals(Optional.of(VALID), Traceparent.accepted(List.of(VALID)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff" + FIELDS,
        "00" + FIELDS + "-more",
        "00" + FIELDS + "-",
        "01" + FIELDS + "more",
        "0" + FIELDS,
        "000" + FIELDS,
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-zz",
        " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
      })
  void whatIsNoTraceIsNotContinued(String value) {
    assertEquals(Optional.empty(), Traceparent.accepted(List.of(value)));
  }

  @Test
  void twoTracesAreNone() {
    assertEquals(Optional.empty(), Traceparent.accepted(List.of(VALID, VALID)));
    assertEquals(Optional.empty(), Traceparent.accepted(List.of()));
  }

  @Test
  void aNewTraceIsValid() {
    String begun = Traceparent.create();
    assertEquals(Optional.of(begun), Traceparent.accepted(List.of(begun)));
    assertNotEquals(begun, Traceparent.create());
  }
}
