package io.jobwright.platform.readmodel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Gives each read model its table. */
@ApplicationScoped
public class ReadModels {

  @Inject DataSource dataSource;
  @Inject ObjectMapper json;
  @Inject CallContext call;

  /**
   * @param ids of the aggregates
   * @param table of the columns tenant_id, id, version, data
   */
  public <T> ReadModel<T> of(IdType ids, String table, Class<T> type) {
    return new ReadModel<>(ids, table, type, dataSource, json, call);
  }
}
