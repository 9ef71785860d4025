/** How the gateway is: ready by itself, degraded where a service is not. */
package io.jobwright.gateway.health;
