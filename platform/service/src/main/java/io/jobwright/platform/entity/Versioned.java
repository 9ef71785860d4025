package io.jobwright.platform.entity;

/** A thing with a version. Each change counts it up; it is the ETag. */
public interface Versioned {

  long version();
}
