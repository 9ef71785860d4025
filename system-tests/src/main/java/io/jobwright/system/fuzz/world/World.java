package io.jobwright.system.fuzz.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.api.Body;
import io.jobwright.system.fuzz.api.OperationRule;
import io.jobwright.system.fuzz.api.OperationTable;
import io.jobwright.system.fuzz.api.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Finds, for an operation nobody has told it about, a request that succeeds: with the document's
 * examples or what its schemas ask for, and about whatever is there in the state that it takes.
 */
public final class World {

  private static final int TRIES_OF_EACH_STATE = 12;
  private static final int BASE_36 = 36;

  private final Line line;
  private final Callers callers;
  private final OperationTable table;
  private final Resources own;
  private final Resources others;
  private final String run;
  private final AtomicLong made = new AtomicLong();
  private final Map<String, Recipe> recipes = new HashMap<>();

  /**
   * @param own what the organization has that the callers are of
   * @param others what another organization has
   * @param run makes names its own
   */
  public World(
      Line line,
      Callers callers,
      OperationTable table,
      Resources own,
      Resources others,
      String run) {
    this.line = line;
    this.callers = callers;
    this.table = table;
    this.own = own;
    this.others = others;
    this.run = run;
  }

  /** Looks until a request succeeds; whether one did. */
  public boolean master(ApiOperation operation) {
    for (Optional<Resource> target : candidates(operation)) {
      for (int variant = 0; variant < bodies(operation, target).size(); variant++) {
        RawAnswer answer = BatchAnswer.ofItem(line.send(call(operation, variant, target)));
        if (answer.succeeded()) {
          if (answer.body().startsWith("{")) {
            String path = answer.header("Location").orElse(operation.collection());
            own.learn(path, Json.tree(answer.body()));
          }
          recipes.put(operation.id(), new Recipe(variant, target.map(Resource::state).orElse("")));
          return true;
        }
      }
    }
    return false;
  }

  /** None where nothing stands in the path; else first one of each state, then others. */
  private List<Optional<Resource>> candidates(ApiOperation operation) {
    if (!operation.hasTarget()) {
      return List.of(Optional.empty());
    }
    Map<String, List<Resource>> byState =
        own.of(operation.collection()).stream()
            .collect(
                Collectors.groupingBy(Resource::state, LinkedHashMap::new, Collectors.toList()));
    List<Optional<Resource>> candidates = new ArrayList<>();
    for (int i = 0; i < TRIES_OF_EACH_STATE; i++) {
      for (List<Resource> some : byState.values()) {
        if (i < some.size()) {
          candidates.add(Optional.of(some.get(i)));
        }
      }
    }
    return candidates;
  }

  /** Reads everything again, after others have worked on it. */
  public void refresh() {
    for (Resource resource : own.all()) {
      boolean link = resource.collection().startsWith("/v1/public/");
      Caller caller = link ? callers.nobody() : callers.owner();
      RawAnswer answer = line.send(reading(resource, caller));
      if (answer.succeeded()) {
        own.put(new Resource(resource.collection(), resource.id(), Json.tree(answer.body())));
      }
    }
  }

  /** What to try an operation on, and with which request as the start. */
  public Subject subject(ApiOperation operation) {
    Recipe recipe = recipes.getOrDefault(operation.id(), new Recipe(0, ""));
    List<Resource> targets = own.of(operation.collection());
    Optional<Resource> target =
        operation.hasTarget()
            ? targets.stream()
                .filter(one -> one.state().equals(recipe.state()))
                .findFirst()
                .or(() -> targets.stream().findFirst())
            : Optional.empty();
    return new Subject(
        operation,
        table.of(operation),
        () -> call(operation, recipe.variant(), target),
        target,
        operation.isPublic() ? List.of() : others.of(operation.collection()),
        sample(target));
  }

  private Call call(ApiOperation operation, int variant, Optional<Resource> target) {
    OperationRule rule = table.of(operation);
    Caller caller = rule.isPublic() ? callers.nobody() : callers.owner();
    Call call = Call.to(operation, caller, path(operation, target)).asking(query(operation));
    Optional<JsonNode> body = bodies(operation, target).get(variant);
    if (body.isPresent()) {
      call =
          call.with(Call.CONTENT_TYPE, operation.body().orElseThrow().mediaType())
              .saying(body.get());
    }
    if (rule.needsIfMatch()) {
      call = call.with(Call.IF_MATCH, etag(target.orElseThrow()));
    }
    return rule.needsIdempotencyKey() ? call.with(Call.IDEMPOTENCY_KEY, "").anew() : call;
  }

  private static String path(ApiOperation operation, Optional<Resource> target) {
    String path = operation.path();
    if (target.isPresent()) {
      List<String> parameters = operation.pathParameters();
      path = path.replace("{" + parameters.getFirst() + "}", target.get().id());
      for (String name : parameters.subList(1, parameters.size())) {
        path = path.replace("{" + name + "}", target.get().part(name));
      }
    }
    return path;
  }

  private String query(ApiOperation operation) {
    return operation.queryParameters().stream()
        .filter(Parameter::required)
        .map(
            one ->
                one.name()
                    + "="
                    + sample(Optional.empty()).value(one.name(), one.schema()).asText())
        .collect(Collectors.joining("&"));
  }

  /** One that may succeed first; an operation without a body has one: none. */
  private List<Optional<JsonNode>> bodies(ApiOperation operation, Optional<Resource> target) {
    if (operation.body().isEmpty()) {
      return List.of(Optional.empty());
    }
    Body body = operation.body().get();
    Sample sample = sample(target);
    List<Optional<JsonNode>> bodies = new ArrayList<>();
    body.examples()
        .forEach(example -> bodies.add(Optional.of(sample.adapted(example, body.schema()))));
    bodies.add(Optional.of(sample.of(body.schema(), true)));
    bodies.add(Optional.of(sample.of(body.schema(), false)));
    return bodies;
  }

  private Sample sample(Optional<Resource> target) {
    String suffix = run + "-" + Long.toString(made.incrementAndGet(), BASE_36);
    return new Sample(
        name ->
            target
                .map(one -> one.part(name))
                .filter(id -> name.endsWith("Id") && !id.isEmpty())
                .or(() -> own.reference(name)),
        own::isReference,
        suffix);
  }

  private String etag(Resource target) {
    RawAnswer answer = line.send(reading(target, callers.owner()));
    return answer
        .header("ETag")
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no ETag of " + target.id() + ", but " + answer.status()));
  }

  private Call reading(Resource resource, Caller caller) {
    ApiOperation read =
        new ApiOperation(
            "read", "GET", resource.collection(), List.of(), Optional.empty(), Map.of());
    return Call.to(read, caller, resource.collection() + "/" + resource.id());
  }

  /** Everything that the other organization is known by. */
  public Set<String> foreignIds() {
    return others.ids();
  }
}
