/**
 * Long work that goes on after the request that asked for it: a row of the service's database that
 * is worked on step by step, by whichever replica has it on lease.
 */
package io.jobwright.platform.operation;
