package io.jobwright.contracts;

import io.jobwright.contracts.AsyncApi.Action;
import io.jobwright.contracts.AsyncApi.Channel;
import io.jobwright.contracts.AsyncApi.Message;
import java.util.List;
import java.util.stream.Collectors;

/** The part of {@code docs/events.md} that the AsyncAPI documents tell. */
public final class EventGuide {

  private static final String BEGIN = "<!-- from schemas/asyncapi, by ./jobwright api -->\n";
  private static final String END = "<!-- end -->\n";

  private final List<AsyncApi> services;

  public EventGuide(List<AsyncApi> services) {
    this.services = services;
  }

  /**
   * The guide with its tables as the documents have them now.
   *
   * @throws IllegalArgumentException where the guide has no place for them
   */
  public String refreshed(String guide) {
    int begin = guide.indexOf(BEGIN);
    int end = guide.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("docs/events.md has no " + BEGIN.strip());
    }
    return guide.substring(0, begin + BEGIN.length()) + tables() + guide.substring(end);
  }

  private String tables() {
    StringBuilder text = new StringBuilder();
    for (AsyncApi service : services) {
      for (Channel channel : ownChannels(service)) {
        text.append(table(service, channel));
      }
    }
    return text.toString();
  }

  private static List<Channel> ownChannels(AsyncApi service) {
    return service
        .flows(Action.SEND)
        .filter(flow -> flow.message().isEvent())
        .map(AsyncApi.Flow::channel)
        .distinct()
        .toList();
  }

  private String table(AsyncApi service, Channel channel) {
    Message first = channel.messages().values().iterator().next();
    return """

        ### `%s`

        %s Sent by %s-service; key: %s (`%s…`); %s.

        | type | says | read by |
        |---|---|---|
        %s
        """
        .formatted(
            channel.address(),
            channel.summary(),
            service.service(),
            first.key().path("title").asText(),
            first.key().path("pattern").asText().replaceAll("^\\^([a-z]+_).*", "$1"),
            channel.cleanupPolicy().equals("compact") ? "compacted" : "kept for a time",
            channel.messages().values().stream().map(this::row).collect(Collectors.joining("\n")))
        .stripTrailing()
        .concat("\n");
  }

  private String row(Message message) {
    String readers =
        services.stream()
            .filter(
                service ->
                    service
                        .flows(Action.RECEIVE)
                        .anyMatch(flow -> flow.message().name().equals(message.name())))
            .map(AsyncApi::service)
            .collect(Collectors.joining(", "));
    return "| [`%s`](../schemas/src/main/resources/schemas/%s) | %s | %s |"
        .formatted(
            message.name(),
            EventSchemas.path(message.name()),
            message.summary(),
            readers.isEmpty() ? "nobody yet" : readers);
  }
}
