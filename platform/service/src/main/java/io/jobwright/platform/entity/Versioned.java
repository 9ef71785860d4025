package io.jobwright.platform.entity;

/** Something whose changes are counted; the count is its ETag. */
public interface Versioned {

  long version();
}
