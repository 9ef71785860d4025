package io.jobwright.workorders.readmodel;

import com.fasterxml.jackson.databind.ObjectMapper;
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
   * @param table of the columns tenant_id, id, version, data
   */
  public <T> ReadModel<T> in(String table, Class<T> type) {
    return new ReadModel<>(table, type, dataSource, json, call);
  }
}
