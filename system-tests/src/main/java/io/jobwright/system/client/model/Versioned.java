package io.jobwright.system.client.model;

/** A resource whose ETag is its version. */
public interface Versioned {

  String id();

  long version();
}
