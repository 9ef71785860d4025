package io.jobwright.system.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.check.Audit;
import io.jobwright.system.check.Expectations;
import io.jobwright.system.check.Records;
import io.jobwright.system.client.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Listens to all topics from the beginning of a story, and fails it at its end where the services
 * have told each other anything else than it expects, dead letters among that.
 */
public final class StoryEvents implements AfterTestExecutionCallback {

  private final Audit audit;
  private final Records records;
  private final Records.Reach begin;
  private final Expectations expectations = new Expectations();

  /** Begins once the stories before have come to rest. */
  public StoryEvents() {
    RunningSystem system = RunningSystem.get();
    audit = new Audit(system.databases(), system.topics());
    records = new Records(system.kafka());
    audit.awaitRest();
    begin = records.reach();
  }

  /**
   * Expects these, each as often as it stands here; names alone, such as {@code quote-sent}.
   *
   * @param about a job, or a client or item
   */
  public void expect(String about, String... types) {
    for (String type : types) {
      expect(about, 1, type);
    }
  }

  public void expect(String about, int times, String type) {
    expectations.add(about, type, times);
  }

  /** What the only event of this type about it said, once the system has come to rest. */
  public JsonNode told(String about, String type) {
    audit.awaitRest();
    List<ConsumerRecord<byte[], byte[]>> found =
        records.since(begin).stream()
            .filter(sent -> about.equals(Expectations.Told.of(sent).about()))
            .filter(sent -> type.equals(Expectations.Told.of(sent).type()))
            .toList();
    assertEquals(1, found.size(), type + " of " + about);
    return Json.tree(new String(found.getFirst().value(), StandardCharsets.UTF_8));
  }

  /** For what the time brings to things of other stories as well. */
  public void allowElsewhere(String type) {
    expectations.allowElsewhere(type);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      audit.awaitRest();
      List<Expectations.Told> told =
          records.since(begin).stream().map(Expectations.Told::of).toList();
      assertEquals("", String.join("\n", expectations.differences(told)), "events");
    }
  }
}
