package io.jobwright.gateway.request;

import io.jobwright.platform.json.Utf8Check;

/**
 * Queries that have one reading only: visible ASCII, in which every percent sign begins a byte (RFC
 * 3986, 2.1), and whose bytes are UTF-8 in its shortest form. Decoders differ in what they make of
 * others: nothing, a question mark, or the character that somebody wanted to hide.
 */
final class PlainQuery {

  private PlainQuery() {}

  static boolean isPlain(String query) {
    return query.chars().allMatch(one -> one > ' ' && one < 0x7f && one != '#')
        && Utf8Check.isUtf8(query);
  }
}
