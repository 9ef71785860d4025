package io.jobwright.platform.http;

/** What callers see of one resource; goes out with an ETag, and with a Location when created. */
public interface ResourceView extends Versioned {

  /** The public id. */
  String id();

  /** Whether it shows what is kept nowhere in plain text: a public link, a key shown once. */
  default boolean showsSecret() {
    return false;
  }
}
