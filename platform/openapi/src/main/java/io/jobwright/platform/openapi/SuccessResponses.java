package io.jobwright.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What comes with a successful answer: headers, and what it means. */
final class SuccessResponses {

  private static final Map<String, String> MEANINGS =
      Map.of(
          "200", "Done; this is how it is now.",
          "201", "Made; `Location` says where it is.",
          "202", "Accepted; the work goes on.",
          "204", "Done.",
          "207", "Each item with an answer of its own.");

  private final CommonParts parts;

  SuccessResponses(CommonParts parts) {
    this.parts = parts;
  }

  /** Keeps the successful responses of those that were found, and completes them. */
  APIResponses complete(OperationFacts operation) {
    APIResponses responses = OASFactory.createAPIResponses();
    new TreeMap<>(operation.documented().getResponses().getAPIResponses())
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                complete(operation, status, response);
                responses.addAPIResponse(status, response);
              }
            });
    if (operation.isSafe() && operation.showsVersion()) {
      APIResponse unchanged =
          OASFactory.createAPIResponse().description("Unchanged since the version named.");
      addCommonHeaders(unchanged, parts);
      unchanged.addHeader("ETag", parts.header("ETag"));
      responses.addAPIResponse("304", unchanged);
    }
    return responses;
  }

  private void complete(OperationFacts operation, String status, APIResponse response) {
    response.setDescription(meaning(operation, status));
    addCommonHeaders(response, parts);
    if (operation.showsVersion()) {
      response.addHeader("ETag", parts.header("ETag"));
    }
    if (operation.needsKey()) {
      response.addHeader("Location", parts.header("Location"));
    }
    if (operation.startsOperation()) {
      response.addHeader("Retry-After", parts.header("Retry-After"));
    }
    if (operation.isDownload()) {
      response.addHeader("Content-Disposition", parts.header("Content-Disposition"));
    }
    if (operation.isList()) {
      response.addHeader("Link", parts.header("Link"));
    }
    if (operation.isCommand()) {
      response.addHeader("Idempotency-Replayed", parts.header("Idempotency-Replayed"));
    }
  }

  private static String meaning(OperationFacts operation, String status) {
    if (operation.isList()) {
      return "A page of the list; `nextCursor` is absent on the last one.";
    }
    return operation.isSafe() ? "What there is." : MEANINGS.get(status);
  }

  /** Those of every answer. */
  static void addCommonHeaders(APIResponse response, CommonParts parts) {
    response.addHeader("X-Request-Id", parts.header("X-Request-Id"));
    response.addHeader("RateLimit", parts.header("RateLimit"));
    response.addHeader("RateLimit-Policy", parts.header("RateLimit-Policy"));
  }
}
