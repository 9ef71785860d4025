/**
 * Long operations: work that goes on after the request that started it. An operation is a row of
 * the service's database. The replica that holds its lease does the work, step by step.
 */
package io.jobwright.platform.operation;
