package io.jobwright.gateway.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=",
        "status=SENT,APPROVED&q=M%C3%BCller%2F%20%26&q=",
        "q=%e2%82%ac",
        "q=%F0%9F%9A%80",
        "q=%00",
        "q=a+b",
        "sort=-updatedAt&cursor=eyJ0ZXN0Ijox_-"
      })
  void percentEncodedUtf8HasOneReading(String query) {
    assertTrue(PlainQuery.isPlain(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%",
        "q=%2",
        "q=%zz",
        "q=%-1",
        "q=%C0%AF",
        "q=%E0%80%AF",
        "q=%F0%80%80%AF",
        "q=%ff",
        "q=%C3",
        "q=%C3x",
        "q=%BC",
        "q=%ED%A0%80",
        "q=%F4%90%80%80",
        "q=a b",
        "q=a#b",
        "q=\u00e9",
        "q=\u007f"
      })
  void whatDecodersReadInSeveralWaysHasNot(String query) {
    assertFalse(PlainQuery.isPlain(query));
  }
}
