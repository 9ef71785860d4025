package io.jobwright.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.jobwright.contracts.AsyncApi.Channel;
import io.jobwright.contracts.AsyncApi.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Holds records, byte for byte, to the AsyncAPI document of the service that sent them. */
public final class RecordContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "ce_type";
  private static final Pattern TYPE_NAME =
      Pattern.compile("io\\.jobwright\\.([a-z]+)\\.[a-z-]+\\.v[0-9]+");
  private static final String DEAD_LETTERS = "-service.dlq";

  private final Documents documents;
  private final EventSchemas schemas;
  private final Map<String, AsyncApi> services = new ConcurrentHashMap<>();
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  public RecordContract(Documents documents) {
    this.documents = documents;
    this.schemas = new EventSchemas(documents);
  }

  /** In what a record breaks what its sender promises; empty for one that keeps it. */
  public List<String> violations(ConsumerRecord<byte[], byte[]> sent) {
    try {
      ObjectNode headers = headers(sent);
      return sent.topic().endsWith(DEAD_LETTERS)
          ? violationsOfDeadLetter(sent, headers)
          : violationsOfEvent(sent, headers);
    } catch (IllegalArgumentException unreadable) {
      return List.of(String.valueOf(unreadable.getMessage()));
    }
  }

  private List<String> violationsOfDeadLetter(
      ConsumerRecord<byte[], byte[]> sent, ObjectNode headers) {
    String name = sent.topic().substring("jobwright.".length());
    Channel channel =
        channel(service(name.substring(0, name.length() - DEAD_LETTERS.length())), sent.topic());
    Message letter = channel.messages().values().iterator().next();
    return labelled("header ", letter.headers(), headers);
  }

  private List<String> violationsOfEvent(ConsumerRecord<byte[], byte[]> sent, ObjectNode headers) {
    String type = headers.path(TYPE).asText();
    AsyncApi service = service(serviceOf(type));
    Message message = message(channel(service, sent.topic()), type);
    List<String> violations = new ArrayList<>(labelled("header ", message.headers(), headers));
    expect(violations, headers, "ce_source", "/services/" + service.service());
    expect(violations, headers, "ce_dataschema", message.dataSchema());
    String key = sent.key() == null ? "" : text(sent.key());
    expect(violations, headers, "ce_subject", key);
    violations.addAll(labelled("key", message.key(), JSON.getNodeFactory().textNode(key)));
    if (sent.value() == null) {
      violations.add("data: there are none");
      return violations;
    }
    schemas
        .violationsOfSender(type, text(sent.value()))
        .forEach(violation -> violations.add("data " + violation));
    violations.addAll(asReadByOthers(sent, headers));
    return violations;
  }

  private static void expect(
      List<String> violations, ObjectNode headers, String name, String expected) {
    String actual = headers.path(name).asText();
    if (!actual.equals(expected)) {
      violations.add("header " + name + ": " + actual + " instead of " + expected);
    }
  }

  /** The CloudEvents project's own reader must find the same in it. */
  private static List<String> asReadByOthers(
      ConsumerRecord<byte[], byte[]> sent, ObjectNode headers) {
    try {
      CloudEvent event = KafkaMessageFactory.createReader(sent).toEvent();
      List<String> violations = new ArrayList<>();
      expect(violations, headers, "ce_id", event.getId());
      expect(violations, headers, TYPE, event.getType());
      expect(violations, headers, "ce_source", String.valueOf(event.getSource()));
      expect(violations, headers, "ce_subject", String.valueOf(event.getSubject()));
      expect(violations, headers, "ce_dataschema", String.valueOf(event.getDataSchema()));
      expect(violations, headers, "content-type", String.valueOf(event.getDataContentType()));
      expect(violations, headers, "ce_tenantid", String.valueOf(event.getExtension("tenantid")));
      expect(
          violations,
          headers,
          "ce_aggregateversion",
          String.valueOf(event.getExtension("aggregateversion")));
      if (event.getData() == null || !Arrays.equals(event.getData().toBytes(), sent.value())) {
        violations.add("data: a CloudEvents reader gets other bytes");
      }
      return violations;
    } catch (CloudEventRWException unreadable) {
      return List.of("no CloudEvent: " + unreadable.getMessage());
    }
  }

  private List<String> labelled(String label, JsonNode schema, JsonNode instance) {
    Schema checked = compiled.computeIfAbsent(schema, EventSchemas::compile);
    return EventSchemas.violations(checked, instance.toString()).stream()
        .map(violation -> label + violation)
        .toList();
  }

  private AsyncApi service(String name) {
    return services.computeIfAbsent(name, one -> AsyncApi.of(documents, one));
  }

  private static String serviceOf(String type) {
    Matcher parts = TYPE_NAME.matcher(type);
    if (!parts.matches()) {
      throw new IllegalArgumentException("No type of event: '" + type + "'");
    }
    return parts.group(1);
  }

  private static Channel channel(AsyncApi service, String topic) {
    return service.channels().values().stream()
        .filter(channel -> channel.address().equals(topic))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The document of " + service.service() + " has no channel " + topic));
  }

  private static Message message(Channel channel, String type) {
    Optional<Message> named =
        channel.messages().values().stream()
            .filter(message -> message.name().equals(type))
            .findFirst();
    return named.orElseThrow(
        () -> new IllegalArgumentException(type + " is not said on " + channel.address()));
  }

  private static ObjectNode headers(ConsumerRecord<byte[], byte[]> sent) {
    ObjectNode headers = JSON.createObjectNode();
    for (Header header : sent.headers()) {
      if (headers.has(header.key())) {
        throw new IllegalArgumentException("header " + header.key() + " is there twice");
      }
      headers.put(header.key(), header.value() == null ? null : text(header.value()));
    }
    return headers;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw new IllegalArgumentException("Not UTF-8: " + Arrays.toString(bytes), notText);
    }
  }
}
