package io.jobwright.platform.answer;

import io.jobwright.platform.entity.Versioned;

/** What callers see of one resource; goes out with an ETag, and with a Location when created. */
public interface ResourceView extends Versioned {

  /** The public id. */
  String id();

  /**
   * Which of several representations this is, where callers see different ones of the same version;
   * empty for the whole. Each has an ETag of its own (RFC 9110, 8.8.3), and a change based on any
   * of them is based on that version.
   */
  default String variant() {
    return "";
  }

  /** Whether it shows what is kept nowhere in plain text: a public link, a key shown once. */
  default boolean showsSecret() {
    return false;
  }
}
