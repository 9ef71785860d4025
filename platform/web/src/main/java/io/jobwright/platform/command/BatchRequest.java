package io.jobwright.platform.command;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Several resources to be made by one request.
 *
 * @param items at most 100
 * @param atomic true: all or none; otherwise each for itself
 */
public record BatchRequest(
    @NotEmpty @Size(max = BatchRequest.MAX_ITEMS) List<@NotNull @Valid BatchItem> items,
    Boolean atomic) {

  /**
   * One of them.
   *
   * @param idempotencyKey like the header of a single request; absent, the header's and the item's
   *     place stand for it
   * @param body what a single request would send
   */
  public record BatchItem(@Pattern(regexp = KEY) String idempotencyKey, @NotNull JsonNode body) {}

  /** The form of an item's key, and of every other Idempotency-Key. */
  public static final String KEY = IdempotentRequests.KEY;

  /** The most items of one batch. */
  public static final int MAX_ITEMS = 100;

  /** Behind the path of a collection: where batches of it are made. */
  public static final String LAST_SEGMENT = "/batch";

  /** The path under which single ones are made. */
  static String collectionOf(String path) {
    return path.endsWith(LAST_SEGMENT)
        ? path.substring(0, path.length() - LAST_SEGMENT.length())
        : path;
  }

  boolean isAtomic() {
    return Boolean.TRUE.equals(atomic);
  }
}
