package io.jobwright.system.client.model;

/** A place for stock. */
public record LocationView(String id, long version, String name, String kind)
    implements Versioned {}
