package io.jobwright.platform.list;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API's description says of an operation's {@code sort} and {@code expand}. What a request
 * may ask is decided by its {@link Listing}; {@code ListRules} holds the two together.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListOptions {

  /** Names of the keys, without {@code id}, which every list has. */
  String[] sort() default {};

  String[] expand() default {};
}
