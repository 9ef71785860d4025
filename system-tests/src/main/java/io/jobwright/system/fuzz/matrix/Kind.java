package io.jobwright.system.fuzz.matrix;

import java.util.Locale;

/** What a case is about. */
public enum Kind {
  TOKEN,
  ROLE,
  SCOPE,
  FOREIGN_ID,
  MALFORMED_ID,
  MEDIA_TYPE,
  BODY,
  FIELD,
  BOUND,
  TEXT,
  SIZE,
  PRECONDITION,
  IDEMPOTENCY,
  PARAMETER,
  METHOD,
  RANDOM;

  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
