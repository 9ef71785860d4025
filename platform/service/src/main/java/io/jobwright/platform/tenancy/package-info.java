/**
 * Whose data this is. The tenant comes from the verified token, from a public link or from an
 * event's header, and goes to two locks: Hibernate's tenant filter and PostgreSQL's row security.
 * Without a tenant both stay shut.
 */
package io.jobwright.platform.tenancy;
