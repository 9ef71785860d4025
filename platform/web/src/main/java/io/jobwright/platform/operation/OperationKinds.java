package io.jobwright.platform.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of long work that this service does. */
@ApplicationScoped
class OperationKinds {

  private final Map<String, OperationKind<?>> byName = new HashMap<>();
  private final ObjectMapper json;

  @Inject
  OperationKinds(@All List<OperationKind<?>> kinds, ObjectMapper json) {
    this.json = json;
    for (OperationKind<?> kind : kinds) {
      if (byName.put(kind.name(), kind) != null) {
        throw new IllegalStateException("Two kinds of operation are called " + kind.name());
      }
    }
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Empty for one that an earlier release knew. */
  Optional<OperationKind<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What the operation was asked for, with the kind that understands it. */
  Optional<Task<?>> task(Operation operation) {
    return find(operation.kind()).map(kind -> task(kind, operation));
  }

  String written(Object parameters) {
    try {
      return json.writeValueAsString(parameters);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("Parameters must be writable as JSON", bug);
    }
  }

  private <P> Task<P> task(OperationKind<P> kind, Operation operation) {
    try {
      return new Task<>(kind, json.readValue(operation.parameters(), kind.parametersType()));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("Parameters must be readable as they were written", bug);
    }
  }

  /** A kind and what it was asked for. */
  record Task<P>(OperationKind<P> kind, P parameters) {

    long total() {
      return kind.total(parameters);
    }

    OperationKind.Step step(String place) {
      return kind.step(parameters, place);
    }
  }
}
