package io.jobwright.platform.outbox;

/** An aggregate that is written by statements rather than as an entity. */
public record AggregateRef(String topic, String aggregateId, long version, String aggregateJobId)
    implements Aggregate {}
