package io.jobwright.platform.command;

/**
 * A request that runs once.
 *
 * @param operation method and path
 * @param key the caller's Idempotency-Key, without the quotes of a structured field
 * @param fingerprint SHA-256, in hex, of what the request says
 */
record IdempotentRequest(String operation, String key, String fingerprint) {}
