/** The caller's access token: verified here, and again by the service that answers. */
package io.jobwright.gateway.auth;
