package io.jobwright.gateway.limit;

import java.util.Locale;

/** What a request counts for; the name on the wire is the name in lower case. */
enum Policy {
  /** An organization's program, by token. */
  DEFAULT,
  /** The same, for operations that cost more than others. */
  COSTLY,
  /** Whatever asks without a token, by the network it comes from. */
  PUBLIC,
  /** Tokens that were refused, by the network they came from. */
  AUTHENTICATION;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
