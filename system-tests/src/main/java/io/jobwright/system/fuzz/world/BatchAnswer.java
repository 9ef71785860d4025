package io.jobwright.system.fuzz.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.RawAnswer;

/** The answer to a batch, which is tried for what it says of its first item. */
public final class BatchAnswer {

  private static final int MULTI_STATUS = 207;
  private static final String PROBLEM = "application/problem+json";
  private static final String ITEM = "#/items/0/body";

  private BatchAnswer() {}

  /**
   * Where all items are refused, the first one's own problem, as if it were the answer, pointing
   * into the body that was sent; anything else as it is.
   */
  public static RawAnswer ofItem(RawAnswer answer) {
    if (answer.status() != MULTI_STATUS) {
      return answer;
    }
    JsonNode items = Json.tree(answer.body()).path("items");
    JsonNode item = items.path(0);
    boolean isRefused = items.valueStream().allMatch(one -> one.has("problem"));
    if (!isRefused || !(item.path("problem") instanceof ObjectNode problem)) {
      return answer;
    }
    for (JsonNode error : problem.path("errors")) {
      ((ObjectNode) error).put("pointer", ITEM + error.path("pointer").asText().substring(1));
    }
    return answer.saying(item.path("status").asInt(), problem.toString(), PROBLEM);
  }
}
