package io.jobwright.platform.sample;

import io.jobwright.platform.background.DueWork;
import io.jobwright.platform.tenancy.CallContext;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Something due as often as tests say; one tenant's always fails where they say so. */
@Unremovable
@ApplicationScoped
class DueNotes implements DueWork {

  /** Parts still to do, by tenant. */
  static final Map<UUID, AtomicInteger> DUE = new ConcurrentSkipListMap<>();

  static final Map<UUID, String> DONE_BY = new ConcurrentHashMap<>();
  static final UUID FAILING = new UUID(0, 1);

  @Inject CallContext call;

  @Override
  public String name() {
    return "Notes";
  }

  @Override
  public List<UUID> tenants(UUID after, int most) {
    return DUE.entrySet().stream()
        .filter(one -> one.getKey().compareTo(after) > 0 && one.getValue().get() > 0)
        .map(Map.Entry::getKey)
        .limit(2)
        .toList();
  }

  @Override
  public boolean doSome() {
    UUID tenant = call.tenantId();
    if (tenant.equals(FAILING)) {
      throw new IllegalStateException("This tenant's never succeeds");
    }
    DONE_BY.put(tenant, call.actor());
    return DUE.get(tenant).decrementAndGet() > 0;
  }
}
