/** Rows of a tenant, and rows with a version: what every entity is made of. */
package io.jobwright.platform.entity;
