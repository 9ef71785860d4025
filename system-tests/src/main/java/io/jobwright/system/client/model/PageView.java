package io.jobwright.system.client.model;

import java.util.List;

/**
 * A part of a list.
 *
 * @param nextCursor null on the last page
 */
public record PageView<T>(List<T> items, String nextCursor) {}
