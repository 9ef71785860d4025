package io.jobwright.quotes.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.inbox.ProjectionHandler.Projected;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.tenancy.CallContext;
import io.jobwright.quotes.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** How the projections write: all states that a poll brought in one statement. */
@ApplicationScoped
class CatalogueTable {

  @Inject DataSource dataSource;
  @Inject ObjectMapper json;
  @Inject CallContext call;

  private record Row<T>(UUID id, long version, @JsonUnwrapped T data) {

    static <T> Row<T> of(Projected<T> state) {
      String subject = state.event().subject();
      UUID id =
          Ids.ITEM
              .parse(subject)
              .orElseThrow(
                  () -> Problem.of(ProblemType.VALIDATION_FAILED, "Not an item's id: " + subject));
      return new Row<>(id, state.event().aggregateVersion(), state.data());
    }
  }

  /**
   * @param sql with two parameters: the tenant, and a JSON array of objects that hold id and
   *     version beside the fields of the event
   */
  <T> void upsert(String sql, List<Projected<T>> newest) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(sql)) {
      upsert.setString(1, call.tenantId().toString());
      upsert.setString(2, json.writeValueAsString(newest.stream().map(Row::of).toList()));
      upsert.executeUpdate();
    } catch (SQLException | JsonProcessingException failed) {
      throw new IllegalStateException("The catalogue could not be brought up to date", failed);
    }
  }
}
