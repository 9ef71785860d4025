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
import io.jobwright.platform.tenancy.CallContext;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The newest known state of each of another service's aggregates, by id. */
public final class ReadModel<T> {

  private final IdType ids;
  private final String store;
  private final String find;
  private final DataSource dataSource;
  private final ObjectMapper json;
  private final ObjectReader reader;
  private final CallContext call;

  ReadModel(
      IdType ids,
      String table,
      Class<T> type,
      DataSource dataSource,
      ObjectMapper json,
      CallContext call) {
    this.ids = ids;
    this.dataSource = dataSource;
    this.json = json;
    // The next release may keep more.
    this.reader = json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.call = call;
    this.store =
        """
        insert into %1$s as known (tenant_id, id, version, data)
        select ?::uuid, id, version, data::jsonb
          from unnest(?::uuid[], ?::bigint[], ?::text[]) as told (id, version, data)
        on conflict (tenant_id, id) do update set version = excluded.version, data = excluded.data
         where excluded.version > known.version
        """
            .formatted(table);
    this.find =
        "select id, data from %s where tenant_id = ?::uuid and id = any (?)".formatted(table);
  }

  /**
   * One statement; a state older than the known one changes nothing.
   *
   * @param kept what of an event's data is kept
   * @throws Problem where the subject of an event is no id: no later try will help, the event is a
   *     dead letter
   */
  public <E> void store(List<Projected<E>> newest, Function<E, T> kept) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(store)) {
      upsert.setString(1, call.tenantId().toString());
      upsert.setArray(2, array(connection, "uuid", newest, told -> id(told.event())));
      upsert.setArray(
          3, array(connection, "bigint", newest, told -> told.event().aggregateVersion()));
      upsert.setArray(4, array(connection, "text", newest, told -> write(kept.apply(told.data()))));
      upsert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The read model could not be written", failed);
    }
  }

  private static <E> Array array(
      Connection connection,
      String type,
      List<Projected<E>> newest,
      Function<Projected<E>, Object> element)
      throws SQLException {
    return connection.createArrayOf(type, newest.stream().map(element).toArray());
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
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(find)) {
      select.setString(1, call.tenantId().toString());
      select.setArray(2, connection.createArrayOf("uuid", asked.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject("id", UUID.class), read(rows.getString("data")));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("The read model could not be read", failed);
    }
  }

  /** What two read models know of one aggregate; null for what one of them has not heard. */
  public record Pair<T, U>(T one, U other) {}

  /** Those that this or the other read model knows, by id; one statement for both. */
  public <U> Map<UUID, Pair<T, U>> findWith(ReadModel<U> other, Collection<UUID> asked) {
    Map<UUID, Pair<T, U>> found = new HashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    String both =
        """
        select id, one.data as one, other.data as other
          from (%s) as one full join (%s) as other using (id)
        """
            .formatted(find, other.find);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(both)) {
      Array ids = connection.createArrayOf("uuid", asked.toArray());
      for (int each = 0; each < 2; each++) {
        select.setString(2 * each + 1, call.tenantId().toString());
        select.setArray(2 * each + 2, ids);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getObject("id", UUID.class),
              new Pair<>(read(rows.getString("one")), other.read(rows.getString("other"))));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("The read models could not be read", failed);
    }
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
