/** The gateway's health: always ready, and degraded while a service is away. */
package io.jobwright.gateway.health;
