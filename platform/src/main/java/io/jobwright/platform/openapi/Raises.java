package io.jobwright.platform.openapi;

import io.jobwright.platform.problem.ProblemType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems of an operation's own rules, for its callers to know. What every operation of its
 * kind can meet is known without it, see {@link CommonProblems}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Raises {

  ProblemType[] value();
}
