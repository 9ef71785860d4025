package io.jobwright.system.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jobwright.system.check.Audit;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Session;
import io.jobwright.system.testing.RunningSystem;
import io.jobwright.system.testing.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Globex tries everything of Acme's: every operation that the API describes, with every kind of id
 * that Acme was ever shown. In the end Acme tries the same, to know that it could have worked.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TenantStoryIT {

  private static final Set<Integer> NOTHING_THERE = Set.of(401, 403, 404);
  private static final Set<Integer> NOTHING_TO_MAKE_IT_OF = Set.of(401, 403, 404, 422);

  /** The request was wrong in itself, so that it says nothing about what it was after. */
  private static final Set<Integer> NO_ATTEMPT =
      Set.of(400, 401, 403, 404, 405, 406, 415, 500, 502, 503);

  private static final RunningSystem SYSTEM = RunningSystem.get();
  private static final DatabaseDigests DIGESTS = new DatabaseDigests(SYSTEM.databases());
  private static final KnownIds ACME_IDS = new KnownIds();

  private static Session acme;
  private static Session globex;
  private static ApiDescription api;
  private static List<Operation> operations;

  @BeforeAll
  static void bothHaveDoneBusiness() {
    Stage stage = Stage.of("acme", ACME_IDS);
    new Business(stage).done();
    new Business(Stage.of("globex")).done();
    acme = stage.owner();
    globex = Stage.of("globex").owner();
    api = ApiDescription.readBy(acme);
    operations = api.operations().stream().filter(one -> !one.isPublicLink()).toList();
    operations.stream().filter(Operation::isList).forEach(list -> acme.send(plain(list)));
    new Audit(SYSTEM.databases(), SYSTEM.topics()).awaitRest();
  }

  private static Request plain(Operation list) {
    return list.request(List.of(), null);
  }

  @Test
  @Order(1)
  void noIdOfTheOtherOpensAnything() {
    Map<String, String> before = DIGESTS.take();
    List<String> leaks = new ArrayList<>();
    for (Operation operation : withPathIds()) {
      requests(operation)
          .map(globex::send)
          .filter(answer -> !NOTHING_THERE.contains(answer.status()))
          .forEach(answer -> leaks.add(described(answer)));
    }
    assertEquals(List.of(), leaks);
    assertEquals(before, DIGESTS.take());
  }

  @Test
  @Order(2)
  void noListShowsAnythingOfTheOtherWhateverItIsFilteredBy() {
    List<String> leaks = new ArrayList<>();
    for (Operation list : lists()) {
      Exchange own = globex.send(plain(list));
      assertEquals(200, own.status(), own.request().toString());
      assertNotEquals(0, own.json().path("items").size(), list + " shows Globex its own");
      Stream.concat(Stream.of(own), filtered(list).map(globex::send))
          .filter(Exchange::succeeded)
          .filter(answer -> !ACME_IDS.shownIn(answer.body()).isEmpty())
          .forEach(answer -> leaks.add(described(answer)));
    }
    assertEquals(List.of(), leaks);
  }

  @Test
  @Order(3)
  void nothingCanBeMadeOfWhatTheOtherHas() {
    Map<String, String> before = DIGESTS.take();
    List<String> leaks = new ArrayList<>();
    makersOfReferences()
        .map(globex::send)
        .filter(answer -> !madeNothing(answer))
        .forEach(answer -> leaks.add(described(answer)));
    assertEquals(List.of(), leaks);
    assertEquals(before, DIGESTS.take());
  }

  /** A batch says so of each of its items. */
  private static boolean madeNothing(Exchange answer) {
    return answer.status() == 207
        ? answer
            .json()
            .path("items")
            .valueStream()
            .allMatch(item -> NOTHING_TO_MAKE_IT_OF.contains(item.path("status").asInt()))
        : NOTHING_TO_MAKE_IT_OF.contains(answer.status());
  }

  @Test
  @Order(4)
  void withoutATokenNothingIsAnswered() {
    Session nobody = SYSTEM.jobwright().anonymous();
    List<String> answered =
        operations.stream()
            .flatMap(one -> requests(one).filter(request -> isOfAService(one, request)).limit(1))
            .map(nobody::send)
            .filter(answer -> answer.status() != 401)
            .map(TenantStoryIT::described)
            .toList();
    assertEquals(List.of(), answered);
  }

  /**
   * Long work is found by the prefix of its id; one that is nobody's is a path that is not there.
   */
  private static boolean isOfAService(Operation operation, Request request) {
    return !operation.path().startsWith("/v1/operations/")
        || request.path().startsWith("/v1/operations/iop_");
  }

  @Test
  @Order(5)
  void theSameAttemptsByItsOwnerWouldHaveWorked() {
    List<String> vain = new ArrayList<>();
    for (Operation operation : withPathIds()) {
      if (requests(operation).map(acme::send).allMatch(one -> NO_ATTEMPT.contains(one.status()))) {
        vain.add(operation.toString());
      }
    }
    makersOfReferences()
        .map(acme::send)
        .filter(answer -> NO_ATTEMPT.contains(answer.status()))
        .forEach(answer -> vain.add(described(answer)));
    assertEquals(List.of(), vain, "operations that no attempt can have reached");
  }

  private static List<Operation> withPathIds() {
    return operations.stream().filter(one -> !one.pathParameters().isEmpty()).toList();
  }

  private static List<Operation> lists() {
    return operations.stream().filter(Operation::isList).toList();
  }

  /** One for each combination of ids that could stand in the path. */
  private static Stream<Request> requests(Operation operation) {
    String body = operation.takesBody() ? sampleBody().of(operation) : null;
    return combinations(operation.pathParameters().size()).map(ids -> operation.request(ids, body));
  }

  private static Stream<List<String>> combinations(int length) {
    Stream<List<String>> combinations = Stream.of(List.of());
    List<String> ids = ACME_IDS.samples(length > 1 ? 1 : 2);
    for (int i = 0; i < length; i++) {
      combinations =
          combinations.flatMap(
              first ->
                  ids.stream().map(id -> Stream.concat(first.stream(), Stream.of(id)).toList()));
    }
    return combinations;
  }

  /** The list with each filter that can name a resource. */
  private static Stream<Request> filtered(Operation list) {
    return list.queryParameters().stream()
        .filter(parameter -> parameter.endsWith("Id"))
        .flatMap(
            parameter ->
                ACME_IDS.samples(1).stream()
                    .map(id -> Request.get(list.path() + "?" + parameter + "=" + id)));
  }

  private static Stream<Request> makersOfReferences() {
    List<Request> requests = new ArrayList<>();
    for (Operation operation : operations) {
      SampleBody sample = sampleBody();
      if (operation.pathParameters().isEmpty() && operation.takesBody()) {
        String body = sample.of(operation);
        if (sample.refersToSomething()) {
          requests.add(operation.request(List.of(), body));
        }
      }
    }
    assertNotEquals(0, requests.size());
    return requests.stream();
  }

  private static SampleBody sampleBody() {
    return new SampleBody(api, ACME_IDS::ofField);
  }

  private static String described(Exchange answer) {
    return answer.request() + " → " + answer.status() + " " + answer.body();
  }
}
