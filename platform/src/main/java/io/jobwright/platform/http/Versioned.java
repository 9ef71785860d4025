package io.jobwright.platform.http;

/** Something whose changes are counted; the count is its ETag. */
public interface Versioned {

  long version();
}
