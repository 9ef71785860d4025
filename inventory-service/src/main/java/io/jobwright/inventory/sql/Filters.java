package io.jobwright.inventory.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The filters a list was asked for. Only these become conditions, so that each combination has the
 * plan that fits it.
 */
public final class Filters {

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, UUID> values = new LinkedHashMap<>();

  /** Adds {@code column = :parameter}, unless the value is null. */
  public Filters and(String column, String parameter, UUID value) {
    if (value != null) {
      conditions.append(" and ").append(column).append(" = :").append(parameter);
      values.put(parameter, value);
    }
    return this;
  }

  /** For the end of a where clause. */
  public String conditions() {
    return conditions.toString();
  }

  public Statements.Call bind(Statements.Call call) {
    values.forEach(call::set);
    return call;
  }
}
