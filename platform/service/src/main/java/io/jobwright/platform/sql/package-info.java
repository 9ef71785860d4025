/** What PostgreSQL says when it refuses a statement. */
package io.jobwright.platform.sql;
