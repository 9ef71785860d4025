package io.jobwright.platform.outbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the data of an event is called on the wire and where it goes: on the record its producer
 * writes and on the record each consumer reads.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

  /** The wire name, say {@code io.jobwright.quotes.quote-approved.v1}. */
  String value();

  /** The Kafka topic; all events of an aggregate share one, which keeps their order. */
  String topic();
}
