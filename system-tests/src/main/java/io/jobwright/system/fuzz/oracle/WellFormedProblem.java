package io.jobwright.system.fuzz.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A refusal is a problem of RFC 9457 with our members, and gives nothing of our inside away. */
final class WellFormedProblem implements Oracle {

  private static final String MEDIA_TYPE = "application/problem+json";
  private static final int FIRST_REFUSAL = 400;
  private static final List<String> MEMBERS =
      List.of("type", "title", "status", "detail", "instance", "code", "requestId");

  private static final Pattern INSIDE =
      Pattern.compile(
          "\\wException\\b|\\bjava\\.|\\bio\\.jobwright\\.|\\borg\\.|com\\.fasterxml|\\bSQL\\b|\\bselect .* from ",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<String> complaint(Call call, RawAnswer answer) {
    if (answer.status() < FIRST_REFUSAL || call.method().equals("HEAD")) {
      return Optional.empty();
    }
    String type = answer.header("Content-Type").orElse("none");
    if (!type.startsWith(MEDIA_TYPE)) {
      return Optional.of("a refusal of the media type " + type);
    }
    JsonNode problem = Json.tree(answer.body());
    for (String member : MEMBERS) {
      if (problem.path(member).asText().isEmpty()) {
        return Optional.of("a problem without " + member);
      }
    }
    if (problem.path("status").asInt() != answer.status()) {
      return Optional.of("a problem that says another status: " + problem.path("status"));
    }
    return inside(problem.path("detail").asText() + problem.path("errors"));
  }

  private static Optional<String> inside(String text) {
    return INSIDE.matcher(text).results().findFirst().map(found -> "gives away " + found.group());
  }
}
