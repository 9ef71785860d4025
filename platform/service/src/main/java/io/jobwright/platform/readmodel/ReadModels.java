package io.jobwright.platform.readmodel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives each read model its table. */
@ApplicationScoped
public class ReadModels {

  @Inject Statements statements;
  @Inject ObjectMapper json;

  /**
   * @param ids of the aggregates
   * @param table of the columns tenant_id, id, version, data
   */
  public <T> ReadModel<T> of(IdType ids, String table, Class<T> type) {
    return new ReadModel<>(ids, table, type, statements, json);
  }
}
