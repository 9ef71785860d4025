package io.jobwright.system.fuzz.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Json;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.api.OperationRule;
import io.jobwright.system.fuzz.api.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An operation under test.
 *
 * @param calls each is a request of its own that would succeed, by the owner (or by nobody, where
 *     the operation is public)
 * @param foreign ids of the other organization's, of the same kind as the one in the path
 * @param sample values for its fields
 */
public record Subject(
    ApiOperation operation,
    OperationRule rule,
    Supplier<Call> calls,
    Optional<Resource> target,
    List<Resource> foreign,
    Sample sample) {

  /** A request that would succeed. */
  public Call valid() {
    return calls.get();
  }

  /** The body of that, to be bent. */
  public JsonNode body() {
    return Json.tree(valid().bodyText());
  }

  public Schema schema() {
    return operation.body().orElseThrow().schema();
  }

  public boolean takesBody() {
    return operation.body().isPresent();
  }

  @Override
  public String toString() {
    return operation.id();
  }
}
