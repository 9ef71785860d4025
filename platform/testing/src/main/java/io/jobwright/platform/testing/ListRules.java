package io.jobwright.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.list.ListOptions;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for every list, checked on a resource's own: each order walks through all rows, page
 * by page, and is what the API's description says; each filter takes what it should and nothing
 * else.
 */
public final class ListRules {

  private static final Set<String> REFUSALS = Set.of("invalid_parameter", "cursor_invalid");

  private final String path;
  private final Method operation;
  private final Supplier<RequestSpecification> caller;

  private ListRules(Class<?> resource, Supplier<RequestSpecification> caller) {
    this.path = resource.getAnnotation(Path.class).value();
    this.operation =
        Arrays.stream(resource.getMethods())
            .filter(method -> method.isAnnotationPresent(ListOptions.class))
            .findFirst()
            .orElseThrow();
    this.caller = caller;
  }

  /**
   * Checks the list of a resource.
   *
   * @param caller who may read the list, in which there are at least two rows
   */
  public static void check(Class<?> resource, Supplier<RequestSpecification> caller) {
    ListRules rules = new ListRules(resource, caller);
    rules.checkOrders();
    rules.checkExpansions();
    rules.checkFilters();
  }

  private void checkOrders() {
    List<Object> all = rows(Map.of());
    assertTrue(all.size() >= 2, path + " needs two rows to be checked");
    List<String> keys = Stream.concat(Stream.of("id"), Arrays.stream(options().sort())).toList();
    for (String key : keys) {
      List<Object> ascending = walk(key, all.size());
      assertEquals(new HashSet<>(all), new HashSet<>(ascending), path + " by " + key);
      assertEquals(
          ascending.reversed(), walk("-" + key, all.size()), path + " by -" + key + ", backwards");
      assertAscends(key, ascending);
    }
    refused("sort", "nothing", "sort takes " + String.join(", ", keys) + ", each once");
    refused("cursor", "nothing", "The cursor was not made by this API.");
    refused("limit", "0", "limit must be 1 or more");
    assertEquals("unknown_parameter", get(Map.of("srot", "id")).path("code"));
  }

  /** As far as the rows show the key: texts and moments, which sort as they are written. */
  private void assertAscends(String key, List<Object> rows) {
    List<String> shown =
        rows.stream()
            .map(row -> ((Map<?, ?>) row).get(key))
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList();
    assertEquals(shown.stream().sorted().toList(), shown, path + " by " + key);
  }

  /** Rows one by one; as many as there are, no more. */
  private List<Object> walk(String sort, int size) {
    List<Object> seen = new ArrayList<>();
    Map<String, String> parameters = new HashMap<>(Map.of("sort", sort, "limit", "1"));
    String cursor;
    do {
      Response page = get(parameters);
      assertEquals(200, page.statusCode(), page.asString());
      seen.addAll(page.jsonPath().getList("items"));
      cursor = page.path("nextCursor");
      parameters.put("cursor", cursor);
      assertTrue(seen.size() <= size, path + " never ends by " + sort);
      assertEquals(cursor == null, page.header("Link") == null);
    } while (cursor != null);
    return seen;
  }

  private void checkExpansions() {
    for (String part : options().expand()) {
      assertEquals(rows(Map.of()).size(), rows(Map.of("expand", part)).size());
    }
    String detail =
        options().expand().length == 0
            ? "This list has nothing to expand"
            : "expand takes " + String.join(", ", options().expand()) + ", each once";
    refused("expand", "nothing", detail);
  }

  private void checkFilters() {
    Arrays.stream(operation.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
        .flatMap(parameter -> Arrays.stream(parameter.getType().getRecordComponents()))
        .filter(part -> !List.of("limit", "cursor", "sort", "expand").contains(part.getName()))
        .forEach(this::checkFilter);
  }

  private void checkFilter(RecordComponent filter) {
    String name = filter.getAccessor().getAnnotation(QueryParam.class).value();
    Class<?> type = filter.getType();
    if (type == Instant.class) {
      boolean after = name.endsWith("After");
      assertEquals(after ? 0 : all(), rows(Map.of(name, "9999-12-31T08:00:00+02:00")).size());
      assertEquals(after ? all() : 0, rows(Map.of(name, "0002-01-01T00:00:00Z")).size());
      refused(name, "2026-03-31T08:00:00");
      refused(name, "+300000-01-01T00:00:00Z");
    } else if (type == LocalDate.class) {
      String none = name.endsWith("After") ? "9999-12-31" : "0001-01-01";
      assertEquals(0, rows(Map.of(name, none)).size(), path + " " + name);
      refused(name, "31.3.2026");
      refused(name, "+99999999-01-01");
    } else if (type == Boolean.class) {
      assertEquals(
          rows(Map.of()).size(),
          rows(Map.of(name, "true")).size() + rows(Map.of(name, "false")).size(),
          path + " " + name + " divides the list");
      refused(name, "yes");
    } else if (type == List.class) {
      String all =
          Arrays.stream(constants(filter)).map(Object::toString).collect(Collectors.joining(","));
      assertEquals(rows(Map.of()).size(), rows(Map.of(name, all)).size());
      refused(name, all + ",OTHER");
      refused(name, all + ",");
    } else if (name.endsWith("Id")) {
      refused(name, "17");
    } else {
      assertEquals(0, rows(Map.of(name, "no such text %")).size());
      refused(name, "");
    }
  }

  private int all() {
    return rows(Map.of()).size();
  }

  private static Object[] constants(RecordComponent filter) {
    ParameterizedType list = (ParameterizedType) filter.getGenericType();
    return ((Class<?>) list.getActualTypeArguments()[0]).getEnumConstants();
  }

  private List<Object> rows(Map<String, String> parameters) {
    Response answer = get(parameters);
    assertEquals(200, answer.statusCode(), path + parameters + answer.asString());
    return answer.jsonPath().getList("items");
  }

  private void refused(String name, String value, String detail) {
    assertEquals(detail, refused(name, value).path("detail"));
  }

  private Response refused(String name, String value) {
    Response answer = get(Map.of(name, value));
    assertEquals(400, answer.statusCode(), path + " " + name + "=" + value);
    assertTrue(REFUSALS.contains(answer.<String>path("code")), answer.asString());
    return answer;
  }

  private Response get(Map<String, String> parameters) {
    return caller.get().queryParams(parameters).get(path);
  }

  private ListOptions options() {
    return operation.getAnnotation(ListOptions.class);
  }
}
