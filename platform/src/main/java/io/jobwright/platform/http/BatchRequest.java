package io.jobwright.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Several resources to be made by one request.
 *
 * @param items at most 100
 * @param atomic true: all or none; otherwise each for itself
 */
public record BatchRequest(@NotEmpty List<@NotNull @Valid BatchItem> items, Boolean atomic) {

  /**
   * One of them.
   *
   * @param idempotencyKey like the header of a single request; absent, the header's and the item's
   *     place stand for it
   * @param body what a single request would send
   */
  public record BatchItem(String idempotencyKey, @NotNull JsonNode body) {}

  boolean isAtomic() {
    return Boolean.TRUE.equals(atomic);
  }
}
