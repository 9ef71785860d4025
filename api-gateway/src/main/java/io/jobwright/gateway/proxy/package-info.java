/**
 * Routing and forwarding: finds the service for a path and streams the request there and the answer
 * back. Each service has connections, limits and a circuit of its own.
 */
package io.jobwright.gateway.proxy;
