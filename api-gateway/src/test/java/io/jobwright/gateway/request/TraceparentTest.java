package io.jobwright.gateway.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraceparentTest {

  @Test
  void whatIsCreatedIsValidAndDifferentEachTime() {
    var created = Stream.generate(Traceparent::create).limit(1000).collect(Collectors.toSet());
    assertEquals(1000, created.size());
    created.forEach(one -> assertTrue(Traceparent.isValid(one), one));
  }
}
