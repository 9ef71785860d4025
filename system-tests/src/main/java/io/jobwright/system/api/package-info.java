/**
 * The public API as its OpenAPI documents describe it: put together from the services', compared
 * with what was released, and released anew on purpose.
 */
package io.jobwright.system.api;
