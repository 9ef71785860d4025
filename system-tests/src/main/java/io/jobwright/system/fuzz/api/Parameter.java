package io.jobwright.system.fuzz.api;

/**
 * @param in {@code path}, {@code query} or {@code header}
 */
public record Parameter(String name, String in, boolean required, Schema schema) {

  public boolean isIn(String place) {
    return in.equals(place);
  }
}
