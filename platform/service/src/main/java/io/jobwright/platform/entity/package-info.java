/** Superclasses of all entities: rows of a tenant, and rows with a version. */
package io.jobwright.platform.entity;
