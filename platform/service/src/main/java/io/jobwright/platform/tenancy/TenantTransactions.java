package io.jobwright.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Transactions of work that no request asks for: in a context and for a tenant of their own. */
@ApplicationScoped
public class TenantTransactions {

  @Inject CallContext call;

  /** A new transaction, in the name of the system itself. */
  public <T> T ofTheSystem(UUID tenant, Supplier<T> work) {
    return run(context -> context.enterSystem(tenant), work);
  }

  /**
   * A new transaction.
   *
   * @param enter says for whom and in whose name
   */
  public <T> T run(Consumer<CallContext> enter, Supplier<T> work) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      enter.accept(call);
      return QuarkusTransaction.requiringNew().call(work::get);
    } finally {
      request.terminate();
    }
  }
}
