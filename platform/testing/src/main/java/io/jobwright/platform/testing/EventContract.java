package io.jobwright.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.jobwright.contracts.AsyncApi;
import io.jobwright.contracts.AsyncApi.Action;
import io.jobwright.contracts.Documents;
import io.jobwright.contracts.EventSchemas;
import io.jobwright.contracts.RecordShape;
import io.jobwright.platform.inbox.EventHandler;
import io.jobwright.platform.inbox.HandledData;
import io.jobwright.platform.inbox.ProjectionHandler;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.platform.outbox.EventTypes;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the event classes of a service to the files in {@code schemas}, and these to the classes;
 * each service's EventContractIT runs it.
 */
public abstract class EventContract {

  private final EventSchemas schemas = new EventSchemas(Documents.onClasspath());
  private final String service;
  private final AsyncApi document;

  /** For the service under test. */
  protected EventContract(String service) {
    this.service = service;
    this.document = AsyncApi.of(Documents.onClasspath(), service);
  }

  @Test
  void whatIsSentIsInTheFilesAndTheReverse() {
    assertEquals(inFiles(Action.SEND), inCode(sent().values()));
  }

  @Test
  void whatIsReadIsInTheFilesAndTheReverse() {
    assertEquals(inFiles(Action.RECEIVE), inCode(read()));
  }

  @Test
  void aTypeOfAnotherServiceIsReadBySomeHandler() {
    List<Class<?>> handled = read();
    assertEquals(
        List.of(),
        eventClasses().stream().filter(type -> !isOurs(type) && !handled.contains(type)).toList());
  }

  @Test
  void whatIsSentHasTheFieldsOfItsSchema() {
    List<String> differences = new ArrayList<>();
    sent()
        .forEach(
            (name, type) ->
                RecordShape.differencesOfSent(type, schemas.get(name))
                    .forEach(difference -> differences.add(name + " " + difference)));
    assertEquals(List.of(), differences);
  }

  @Test
  void whatIsReadIsInTheSchema() {
    List<String> differences = new ArrayList<>();
    for (Class<?> type : read()) {
      String name = EventTypes.nameOf(type);
      RecordShape.differencesOfRead(type, schemas.get(name))
          .forEach(difference -> differences.add(name + " " + difference));
    }
    assertEquals(List.of(), differences);
  }

  @Test
  void whatTheSchemaAllowsToBeAbsentIsNotReliedOn() throws JsonProcessingException {
    ObjectMapper json =
        bean(ObjectMapper.class).copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    Validator validator = bean(Validator.class);
    for (Class<?> type : read()) {
      String name = EventTypes.nameOf(type);
      List<JsonNode> examples = schemas.examples(name);
      assertFalse(examples.isEmpty(), name);
      for (JsonNode example : examples) {
        Object data = json.treeToValue(example, type);
        assertEquals(Set.of(), validator.validate(data), name + " " + example);
      }
    }
  }

  private Set<String> inFiles(Action action) {
    return document
        .flows(action)
        .filter(flow -> flow.message().isEvent())
        .map(flow -> flow.message().name() + " on " + flow.channel().address())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> inCode(Collection<Class<?>> types) {
    return types.stream()
        .map(type -> EventTypes.nameOf(type) + " on " + EventTypes.topicOf(type))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Class<?>> sent() {
    Map<String, Class<?>> sent = new TreeMap<>();
    eventClasses().stream()
        .filter(this::isOurs)
        .forEach(type -> sent.put(EventTypes.nameOf(type), type));
    return sent;
  }

  private boolean isOurs(Class<?> type) {
    return EventTypes.nameOf(type).startsWith("io.jobwright." + service + ".");
  }

  private static List<Class<?>> eventClasses() {
    List<Class<?>> classes = new ArrayList<>();
    new ClassFileImporter()
        .importPath("target/classes").stream()
            .filter(type -> type.isAnnotatedWith(EventType.class))
            .forEach(type -> classes.add(load(type.getName())));
    assertFalse(classes.isEmpty(), "no events in target/classes: nothing would be checked");
    return classes;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Class<?>> read() {
    List<Class<?>> read = new ArrayList<>();
    Arc.container().listAll(new TypeLiteral<EventHandler<?>>() {}).stream()
        .map(InstanceHandle::get)
        .forEach(handler -> read.add(HandledData.of(handler)));
    Arc.container().listAll(new TypeLiteral<ProjectionHandler<?>>() {}).stream()
        .map(InstanceHandle::get)
        .forEach(handler -> read.add(HandledData.of(handler)));
    return read;
  }

  private static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }
}
