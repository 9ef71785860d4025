/** Authentication by bearer token. A verified token is remembered for a while. */
package io.jobwright.platform.authentication;
