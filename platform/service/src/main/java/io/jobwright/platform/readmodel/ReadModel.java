package io.jobwright.platform.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.inbox.Event;
import io.jobwright.platform.inbox.ProjectionHandler.Projected;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import io.jobwright.platform.sql.Statements.RowReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The newest known state of each of another service's aggregates, by id. */
public final class ReadModel<T> {

  private final IdType ids;
  private final Sql store;
  private final String find;
  private final Statements statements;
  private final ObjectMapper json;
  private final ObjectReader reader;

  ReadModel(IdType ids, String table, Class<T> type, Statements statements, ObjectMapper json) {
    this.ids = ids;
    this.statements = statements;
    this.json = json;
    // The next release may keep more.
    this.reader = json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.store =
        Sql.of(
            """
            insert into %1$s as known (tenant_id, id, version, data)
            select :tenant::uuid, id, version, data::jsonb
              from unnest(:ids::uuid[], :versions::bigint[], :data::text[]) as told (id, version, data)
            on conflict (tenant_id, id) do update set version = excluded.version, data = excluded.data
             where excluded.version > known.version
            """
                .formatted(table));
    this.find =
        "select id, data from %s where tenant_id = :tenant::uuid and id = any (:ids)"
            .formatted(table);
  }

  /**
   * One statement; a state older than the known one changes nothing.
   *
   * @param kept what of an event's data is kept
   * @throws Problem where the subject of an event is no id: no later try will help, the event is a
   *     dead letter
   */
  public <E> void store(List<Projected<E>> newest, Function<E, T> kept) {
    statements
        .prepare(store)
        .set("ids", newest.stream().map(told -> id(told.event())).toArray(UUID[]::new))
        .set(
            "versions",
            newest.stream().map(told -> told.event().aggregateVersion()).toArray(Long[]::new))
        .set(
            "data",
            newest.stream().map(told -> write(kept.apply(told.data()))).toArray(String[]::new))
        .execute();
  }

  private UUID id(Event told) {
    return ids.parse(told.subject())
        .orElseThrow(
            () -> Problem.of(ProblemType.VALIDATION_FAILED, "Not an id of " + ids.prefix() + "_"));
  }

  /** Those that are known, by id; none is asked for, nothing is read. */
  public Map<UUID, T> find(Collection<UUID> asked) {
    Map<UUID, T> found = new HashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    select(Sql.of(find), asked, row -> found.put(row.uuid("id"), read(row.text("data"))));
    return found;
  }

  /** What two read models know of one aggregate; null for what one of them has not heard. */
  public record Pair<T, U>(T one, U other) {}

  /** Those that this or the other read model knows, by id; one statement for both. */
  public <U> Map<UUID, Pair<T, U>> findWith(ReadModel<U> other, Collection<UUID> asked) {
    Map<UUID, Pair<T, U>> found = new HashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    Sql both =
        Sql.of(
            """
            select id, one.data as one, other.data as other
              from (%s) as one full join (%s) as other using (id)
            """
                .formatted(find, other.find));
    select(
        both,
        asked,
        row ->
            found.put(
                row.uuid("id"), new Pair<>(read(row.text("one")), other.read(row.text("other")))));
    return found;
  }

  private void select(Sql sql, Collection<UUID> asked, RowReader<?> each) {
    statements.prepare(sql).set("ids", asked.toArray(UUID[]::new)).rows(each);
  }

  private String write(T data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("What an event brought must be writable as JSON", bug);
    }
  }

  private T read(String data) {
    try {
      return data == null ? null : reader.readValue(data);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("What was stored must be readable", bug);
    }
  }
}
