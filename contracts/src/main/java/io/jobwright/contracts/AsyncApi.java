package io.jobwright.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a service says on which topics, and what it listens to: its AsyncAPI 3 document.
 *
 * @param service last part of the document's id
 * @param channels by their name in the document
 */
public record AsyncApi(
    String service, String description, Map<String, Channel> channels, List<Operation> operations) {

  /**
   * A topic.
   *
   * @param cleanupPolicy delete or compact
   */
  public record Channel(
      String address,
      String summary,
      int partitions,
      String cleanupPolicy,
      Map<String, Message> messages) {}

  /**
   * A type of event, or the dead letter.
   *
   * @param name the wire name
   * @param key schema of the record's key
   * @param payload schema of the record's value
   */
  public record Message(
      String name, String summary, JsonNode headers, JsonNode key, JsonNode payload) {

    /** The id of the payload's schema. */
    public String dataSchema() {
      return payload.path("$id").asText();
    }

    public boolean isEvent() {
      return !payload.isMissingNode();
    }
  }

  /**
   * @param messages those of the channel that the service sends or understands
   */
  public record Operation(Action action, Channel channel, List<Message> messages) {}

  /** What a service does with messages. */
  public enum Action {
    SEND,
    RECEIVE
  }

  /** A message and the topic it goes over. */
  public record Flow(Channel channel, Message message) {}

  /**
   * The document of a service.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static AsyncApi of(Documents documents, String service) {
    JsonNode document = documents.get(path(service));
    Map<String, Channel> channels = new LinkedHashMap<>();
    document
        .path("channels")
        .properties()
        .forEach(channel -> channels.put(channel.getKey(), channel(channel.getValue())));
    List<Operation> operations = new ArrayList<>();
    document.path("operations").forEach(operation -> operations.add(operation(operation)));
    String id = document.path("id").asText();
    return new AsyncApi(
        id.substring(id.lastIndexOf(':') + 1),
        document.at("/info/description").asText(),
        channels,
        operations);
  }

  public static String path(String service) {
    return "asyncapi/" + service + ".yaml";
  }

  public Stream<Flow> flows(Action action) {
    return operations.stream()
        .filter(operation -> operation.action() == action)
        .flatMap(
            operation ->
                operation.messages().stream()
                    .map(message -> new Flow(operation.channel(), message)));
  }

  private static Channel channel(JsonNode channel) {
    JsonNode binding = channel.at("/bindings/kafka");
    Map<String, Message> messages = new LinkedHashMap<>();
    channel
        .path("messages")
        .properties()
        .forEach(message -> messages.put(message.getKey(), message(message.getValue())));
    return new Channel(
        channel.path("address").asText(),
        channel.path("summary").asText(),
        binding.path("partitions").asInt(),
        binding.at("/topicConfiguration/cleanup.policy/0").asText(),
        messages);
  }

  private static Operation operation(JsonNode operation) {
    List<Message> messages = new ArrayList<>();
    operation.path("messages").forEach(message -> messages.add(message(message)));
    return new Operation(
        operation.path("action").asText().equals("send") ? Action.SEND : Action.RECEIVE,
        channel(operation.path("channel")),
        messages);
  }

  /** Headers may come from the one trait that all events have. */
  private static Message message(JsonNode message) {
    JsonNode headers = message.path("headers");
    return new Message(
        message.path("name").asText(),
        message.path("summary").asText(),
        headers.isMissingNode() ? message.at("/traits/0/headers") : headers,
        message.at("/bindings/kafka/key"),
        message.path("payload"));
  }
}
