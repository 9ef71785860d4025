package io.jobwright.system.client.model;

/**
 * How far long work is.
 *
 * @param endedAt null until it has
 */
public record OperationView(String id, String status, String endedAt) {}
