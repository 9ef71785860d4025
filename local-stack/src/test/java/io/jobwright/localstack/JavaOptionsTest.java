package io.jobwright.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaOptionsTest {

  private static List<String> options(Map<String, String> settings) {
    return JavaOptions.from(settings).after(List.of("-Xmx1m"));
  }

  @Test
  void whatTheSettingsAddComesLast() {
    assertEquals(List.of("-Xmx1m", "-XX:+UseSerialGC"), options(Map.of()));
    assertEquals(
        List.of("-Xmx1m", "-XX:+UseSerialGC", "-Xmx2m", "-Dx=y"),
        options(Map.of("JOBWRIGHT_JAVA_OPTS", " -Xmx2m  -Dx=y ")));
  }

  @Test
  void anotherCollectorReplacesOurs() {
    assertEquals(
        List.of("-Xmx1m", "-XX:+UseZGC"), options(Map.of("JOBWRIGHT_JAVA_OPTS", "-XX:+UseZGC")));
  }

  @Test
  void aBriefRunCompilesQuicklyUnlessToldOtherwise() {
    assertEquals(
        List.of("-Xmx1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        options(JavaOptions.brief(Map.of())));
    assertEquals(
        List.of("-Xmx1m", "-XX:+UseSerialGC", "-Xint"),
        options(JavaOptions.brief(Map.of("JOBWRIGHT_JAVA_OPTS", "-Xint"))));
  }
}
