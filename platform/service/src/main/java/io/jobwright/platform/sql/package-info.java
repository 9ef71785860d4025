/**
 * Native statements: named parameters, the tenant always bound, no ORM in between; and what
 * PostgreSQL says when it refuses one.
 */
package io.jobwright.platform.sql;
