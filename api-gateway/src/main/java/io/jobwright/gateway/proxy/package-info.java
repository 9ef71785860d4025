/** Which service answers, and the way there and back: streamed, bounded, each service apart. */
package io.jobwright.gateway.proxy;
