package io.jobwright.system.client.model;

/** Goods that came in. */
public record ReceiptView(String id, long version, String reference) implements Versioned {}
