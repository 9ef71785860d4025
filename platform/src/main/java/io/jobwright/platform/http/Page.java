package io.jobwright.platform.http;

import java.util.List;

/**
 * A part of a list.
 *
 * @param nextCursor opaque; absent on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {}
