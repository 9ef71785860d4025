package io.jobwright.workorders.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.tenancy.CallContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The newest known state of each of another service's aggregates, by id. */
public final class ReadModel<T> {

  private final Class<T> type;
  private final String store;
  private final String find;
  private final DataSource dataSource;
  private final ObjectMapper json;
  private final CallContext call;

  /** The state of one aggregate at a version. */
  public record State<T>(UUID id, long version, T data) {}

  ReadModel(
      String table, Class<T> type, DataSource dataSource, ObjectMapper json, CallContext call) {
    this.type = type;
    this.dataSource = dataSource;
    this.json = json;
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

  /** One statement; a state older than the known one changes nothing. */
  public void store(List<State<T>> states) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(store)) {
      upsert.setString(1, call.tenantId().toString());
      upsert.setArray(
          2, connection.createArrayOf("uuid", states.stream().map(State::id).toArray()));
      upsert.setArray(
          3, connection.createArrayOf("bigint", states.stream().map(State::version).toArray()));
      upsert.setArray(
          4,
          connection.createArrayOf(
              "text", states.stream().map(state -> write(state.data())).toArray()));
      upsert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The read model could not be written", failed);
    }
  }

  /** Those that are known, by id; none is asked for, nothing is read. */
  public Map<UUID, T> find(Collection<UUID> ids) {
    Map<UUID, T> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(find)) {
      select.setString(1, call.tenantId().toString());
      select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
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

  private String write(T data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("What an event brought must be writable as JSON", bug);
    }
  }

  private T read(String data) {
    try {
      return json.readValue(data, type);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("What was stored must be readable", bug);
    }
  }
}
