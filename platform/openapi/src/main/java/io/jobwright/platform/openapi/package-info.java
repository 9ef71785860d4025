/**
 * Completes the OpenAPI document of a service while the service is built. Most of it follows from
 * the code: permissions, paths, views, constraints, Javadoc. A resource adds only a name, a summary
 * and the problems of its own.
 */
package io.jobwright.platform.openapi;
