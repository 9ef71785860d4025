package io.jobwright.platform.outbox;

import io.jobwright.platform.entity.Aggregate;

/** An aggregate that is written by statements rather than as an entity. */
public record AggregateRef(String aggregateId, long version, String aggregateJobId)
    implements Aggregate {}
