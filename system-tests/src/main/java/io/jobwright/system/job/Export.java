package io.jobwright.system.job;

import io.jobwright.system.client.Inventory;
import io.jobwright.system.client.model.OperationView;
import java.util.Optional;

/** The catalogue as a file. */
public final class Export {

  private Export() {}

  /** Returns when it has ended, however. */
  public static OperationView ended(Inventory inventory) {
    OperationView started = inventory.export();
    return Watch.await(
        "export",
        () -> Optional.of(inventory.followed(started)).filter(one -> one.endedAt() != null));
  }
}
