/** What the services' tests share: real servers, signed tokens, and Kafka from the outside. */
package io.jobwright.platform.testing;
