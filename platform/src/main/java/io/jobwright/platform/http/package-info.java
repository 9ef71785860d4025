/** The rules every HTTP operation obeys: preconditions, idempotency, paging, request ids. */
package io.jobwright.platform.http;
