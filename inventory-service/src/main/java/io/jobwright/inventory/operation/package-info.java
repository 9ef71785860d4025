/**
 * Long operations of this service over HTTP: following, cancelling and reading them. Each kind of
 * operation lives in the package of its subject.
 */
package io.jobwright.inventory.operation;
