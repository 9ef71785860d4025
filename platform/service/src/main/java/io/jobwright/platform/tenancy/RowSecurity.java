package io.jobwright.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * The lock in the database: each transaction tells PostgreSQL its tenant, for as long as it lasts.
 * Done where a transaction gets its connection, so that no code can forget it. The statement
 * travels with the BEGIN: one round trip a transaction. Outside a transaction nothing is set and no
 * row is visible. It speaks JDBC, because it is part of handing out a connection.
 */
@ApplicationScoped
final class RowSecurity implements AgroalPoolInterceptor {

  @Inject CallContext call;

  @Override
  public void onConnectionAcquire(Connection connection) {
    if (!Arc.container().requestContext().isActive()
        || QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
      return;
    }
    Optional<UUID> tenant = call.findTenantId();
    if (tenant.isEmpty()) {
      return;
    }
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
      set.setString(1, tenant.get().toString());
      set.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException("The tenant could not be set on the transaction", failed);
    }
  }
}
