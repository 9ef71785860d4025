package io.jobwright.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.contracts.AsyncApi.Action;
import io.jobwright.contracts.AsyncApi.Channel;
import io.jobwright.contracts.AsyncApi.Flow;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static final int PARTITIONS = 12;
  private static final Project PROJECT = Project.here();

  private static List<Flow> sent() {
    return PROJECT.services().stream().flatMap(service -> service.flows(Action.SEND)).toList();
  }

  @Test
  void everyTopicIsAChannelOfTheServiceThatSendsToItAndTheReverse() throws IOException {
    Properties topics = new Properties();
    try (Reader file = Files.newBufferedReader(PROJECT.schemas().resolve("topics.properties"))) {
      topics.load(file);
    }
    Map<String, String> channels = new TreeMap<>();
    for (Flow flow : sent()) {
      channels.put(flow.channel().address(), flow.channel().cleanupPolicy());
    }
    assertEquals(new TreeMap<>(topics), channels);
  }

  @Test
  void everyMessageOfAChannelIsSentByItsService() {
    for (AsyncApi service : PROJECT.services()) {
      Map<String, Set<String>> sent =
          service
              .flows(Action.SEND)
              .collect(
                  Collectors.groupingBy(
                      flow -> flow.channel().address(),
                      TreeMap::new,
                      Collectors.mapping(
                          flow -> flow.message().name(), Collectors.toCollection(TreeSet::new))));
      sent.forEach(
          (address, messages) -> assertEquals(names(channel(service, address)), messages, address));
    }
  }

  @Test
  void everyTypeIsSentByItsServiceOnOneTopicAndTheReverse() {
    List<String> sent =
        sent().stream()
            .filter(flow -> flow.message().isEvent())
            .map(flow -> flow.message().name())
            .sorted()
            .toList();
    assertEquals(List.copyOf(SchemaFilesTest.types()), sent);
    for (AsyncApi service : PROJECT.services()) {
      service
          .flows(Action.SEND)
          .filter(flow -> flow.message().isEvent())
          .forEach(
              flow -> {
                String own = "." + service.service() + ".";
                assertTrue(flow.message().name().contains(own), flow.message().name());
                assertTrue(flow.channel().address().contains(own), flow.channel().address());
                assertTrue(
                    flow.message().dataSchema().endsWith("/" + flow.message().name() + ".json"));
              });
    }
  }

  @Test
  void whatIsReceivedIsSentBySomebodyElse() {
    Set<String> sent =
        sent().stream().map(flow -> flow.message().name()).collect(Collectors.toSet());
    for (AsyncApi service : PROJECT.services()) {
      service
          .flows(Action.RECEIVE)
          .forEach(
              flow -> {
                assertTrue(sent.contains(flow.message().name()), flow.message().name());
                assertTrue(!flow.message().name().contains("." + service.service() + "."));
                assertTrue(
                    names(flow.channel()).contains(flow.message().name()),
                    flow.message().name() + " is not on " + flow.channel().address());
              });
    }
  }

  @Test
  void aDocumentIsNamedAfterItsService() {
    assertEquals(
        List.of("inventory", "invoicing", "quotes", "workorders"),
        PROJECT.services().stream().map(AsyncApi::service).toList());
  }

  /** What holds a service's code to these files; each service brings it along. */
  @Test
  void everyServiceHasItsContractTest() throws IOException {
    for (AsyncApi service : PROJECT.services()) {
      Path tests = PROJECT.root().resolve(service.service() + "-service/src/test/java");
      try (Stream<Path> files = Files.walk(tests)) {
        assertTrue(
            files.anyMatch(file -> file.endsWith("EventContractIT.java")), service.service());
      }
    }
  }

  @Test
  void everyChannelHasTwelvePartitions() {
    sent().forEach(flow -> assertEquals(PARTITIONS, flow.channel().partitions()));
  }

  private static Channel channel(AsyncApi service, String address) {
    return service.channels().values().stream()
        .filter(channel -> channel.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> names(Channel channel) {
    return channel.messages().values().stream()
        .map(AsyncApi.Message::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
