package io.jobwright.platform.background;

import java.util.List;
import java.util.UUID;

/**
 * What falls due by itself, such as the end of an offer. Every replica looks for it, so a part must
 * count once whoever does it: rows are taken by a lock that others skip, or changed by one
 * conditional statement.
 */
public interface DueWork {

  /** For the log. */
  String name();

  /**
   * Whose work is due: the only look across tenants, by a function of the database that returns ids
   * and nothing else.
   *
   * @param after the tenants behind this one, in the order of their ids
   */
  List<UUID> tenants(UUID after, int most);

  /**
   * Does a bounded part of a tenant's, in a transaction of that tenant's.
   *
   * @return whether there may be more
   */
  boolean doSome();
}
