/**
 * The OpenAPI document of a service, completed while it is built from what the code says anyway:
 * permissions, paths, views, constraints, Javadoc. Resources add a name, a summary and the problems
 * of their own.
 */
package io.jobwright.platform.openapi;
