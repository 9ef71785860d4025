package io.jobwright.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.json.StrictJson;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.tenancy.TenantTransactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The surroundings of a handler: request context, tenant, transaction; and reading and refusing.
 */
@ApplicationScoped
class EventTransactions {

  private final TenantTransactions transactions;
  private final ObjectMapper json;
  private final Validator validator;
  private final DeadLetters deadLetters;
  private final Inbox inbox;
  private final Counter duplicates;

  @Inject
  EventTransactions(
      TenantTransactions transactions,
      ObjectMapper json,
      Validator validator,
      DeadLetters deadLetters,
      Inbox inbox,
      MeterRegistry metrics) {
    this.transactions = transactions;
    // Within one version of an event fields are only added; we read those we know.
    this.json =
        StrictJson.asItStands(json).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.validator = validator;
    this.deadLetters = deadLetters;
    this.inbox = inbox;
    this.duplicates = metrics.counter("jobwright_inbox_duplicates_total");
  }

  /** Runs the work in a new transaction, for the event's tenant and in the name of its actor. */
  <T> T inTransaction(Event event, Supplier<T> work) {
    return transactions.run(
        call -> call.enterEvent(event.tenantId(), event.actor(), event.traceparent()), work);
  }

  /**
   * Reads the data and checks it against the constraints on its type.
   *
   * @throws MalformedEvent where the data is not what the type promises
   */
  <T> T read(ConsumerRecord<String, byte[]> received, Class<T> dataType) {
    T data = parse(received, dataType);
    Set<ConstraintViolation<T>> violations = validator.validate(data);
    if (!violations.isEmpty()) {
      List<FieldError> errors =
          violations.stream().map(FieldError::of).sorted(FieldError.ORDER).toList();
      throw new MalformedEvent("The data is not what the type promises: " + errors, null);
    }
    return data;
  }

  private <T> T parse(ConsumerRecord<String, byte[]> received, Class<T> dataType) {
    try {
      T data = json.readValue(received.value(), dataType);
      if (data == null) {
        throw new MalformedEvent("The data is null", null);
      }
      return data;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new MalformedEvent("The data is unreadable: " + unreadable.getMessage(), unreadable);
    }
  }

  Inbox inbox() {
    return inbox;
  }

  void countDuplicate() {
    duplicates.increment();
  }

  void refuse(ConsumerRecord<String, byte[]> received, String reason, Throwable cause) {
    deadLetters.send(received, reason, cause);
  }
}
