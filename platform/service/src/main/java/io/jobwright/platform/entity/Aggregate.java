package io.jobwright.platform.entity;

/** What an event is about: the record key and subject, and the version it brought about. */
public interface Aggregate extends Versioned {

  /** The public id. */
  String aggregateId();

  /** The job all documents of a chain share; null for what belongs to no job. */
  default String aggregateJobId() {
    return null;
  }
}
