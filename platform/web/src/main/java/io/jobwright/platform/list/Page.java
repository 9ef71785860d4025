package io.jobwright.platform.list;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A part of a list.
 *
 * @param nextCursor opaque; absent on the last page
 */
public record Page<T>(@NotNull List<T> items, String nextCursor) {}
