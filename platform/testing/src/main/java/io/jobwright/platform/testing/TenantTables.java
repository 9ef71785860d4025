package io.jobwright.platform.testing;

import java.util.List;

/** Checks in the database's catalogue that every table is closed to other tenants. */
public final class TenantTables {

  /** Flyway's own table holds no tenant's data, and the service's role cannot read it. */
  private static final String OPEN =
      """
      select c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
         and not (c.relrowsecurity and c.relforcerowsecurity
                  and exists (select 1 from pg_attribute a where a.attrelid = c.oid
                                 and a.attname = 'tenant_id' and a.attnotnull)
                  and exists (select 1 from pg_policy p where p.polrelid = c.oid
                                 and p.polname = 'tenant' and p.polcmd = '*'
                                 and pg_get_expr(p.polqual, p.polrelid) like '%app.tenant%'
                                 and pg_get_expr(p.polwithcheck, p.polrelid) like '%app.tenant%'))
       order by 1
      """;

  private static final String FOREIGN_KEYS_WITHOUT_TENANT =
      """
      select conname from pg_constraint k
       where contype = 'f' and connamespace = 'public'::regnamespace
         and not exists (select 1 from pg_attribute a where a.attrelid = k.conrelid
                            and a.attnum = any (k.conkey) and a.attname = 'tenant_id')
      """;

  private static final String ROLES_ABOVE_THE_POLICIES =
      """
      select rolname from pg_roles
       where (rolname like '%\\_app' or rolname like '%\\_relay')
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
      union all
      select c.relname || ' is owned by ' || r.rolname
        from pg_class c join pg_roles r on r.oid = c.relowner
       where c.relnamespace = 'public'::regnamespace
         and (r.rolname like '%\\_app' or r.rolname like '%\\_relay')
      """;

  private TenantTables() {}

  /** Tables that another tenant could read or write; must be empty. */
  public static List<String> open(String service) {
    return Database.of(service).column(OPEN);
  }

  /** Foreign keys by which a row could point to another tenant's; must be empty. */
  public static List<String> crossTenantForeignKeys(String service) {
    return Database.of(service).column(FOREIGN_KEYS_WITHOUT_TENANT);
  }

  /** Roles of services that row security would not hold; must be empty. */
  public static List<String> rolesAboveThePolicies(String service) {
    return Database.of(service).column(ROLES_ABOVE_THE_POLICIES);
  }
}
