package io.jobwright.platform.list;

/** A key and its direction. */
record SortOrder<R>(SortKey<R> key, boolean descending) {

  String orderBy() {
    return key.expression() + (descending ? " desc" : "");
  }

  /** Whether rows behind this value can be found by comparing alone: none of them lacks the key. */
  boolean comparesPlainly(Object value) {
    return value != null && (descending || !key.optional());
  }

  /** The rows behind this value of the key; {@code ?} stands for it. */
  String behind(Object value) {
    if (value == null) {
      return descending ? key.expression() + " is not null" : "1 = 0";
    }
    String compared = key.expression() + (descending ? " < ?" : " > ?");
    return comparesPlainly(value)
        ? compared
        : "(" + compared + " or " + key.expression() + " is null)";
  }

  String equalTo(Object value) {
    return key.expression() + (value == null ? " is null" : " = ?");
  }
}
