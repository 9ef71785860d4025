package io.jobwright.system.bench;

import io.jobwright.system.stack.Databases;

/**
 * What one service has asked its database up to one moment, its relay's own work left out.
 *
 * @param statements without those that begin and end transactions
 */
record Statements(long statements, long transactions) {

  static Statements read(Databases databases, String service) {
    return new Statements(
        calls(databases, service, "!~* '^(begin|commit|rollback)'"),
        calls(databases, service, "~* '^begin'"));
  }

  private static long calls(Databases databases, String service, String which) {
    return databases.number(
        "postgres",
        """
        select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
         where r.rolname = '%s_app' and s.toplevel and s.query %s
        """
            .formatted(service, which));
  }

  Statements since(Statements earlier) {
    return new Statements(statements - earlier.statements, transactions - earlier.transactions);
  }

  Statements plus(Statements more) {
    return new Statements(statements + more.statements, transactions + more.transactions);
  }
}
