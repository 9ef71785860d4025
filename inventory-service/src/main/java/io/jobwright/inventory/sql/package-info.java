/**
 * Native statements where it is hot: named parameters, the tenant always bound, no ORM in between.
 */
package io.jobwright.inventory.sql;
