/**
 * The tenant of a call. It comes from the verified token, from a public link or from an event's
 * header, and two locks use it: {@link io.jobwright.platform.entity.TenantGuard} stops entities of
 * another tenant, PostgreSQL's row security hides their rows. Without a tenant both stay shut.
 */
package io.jobwright.platform.tenancy;
