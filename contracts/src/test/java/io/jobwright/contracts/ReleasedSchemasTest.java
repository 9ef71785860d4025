package io.jobwright.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedSchemasTest {

  private static final String PICKED = "io.jobwright.workorders.work-order-picked.v1";
  private static final Project PROJECT = Project.here();

  @TempDir private Path folder;
  private Project copy;
  private ReleasedSchemas schemas;

  @BeforeEach
  void copyOfTheProject() throws IOException {
    copy = new Project(folder);
    copy(PROJECT.schemas(), copy.schemas());
    copy(PROJECT.schemas(), copy.released());
    Files.createDirectories(copy.eventGuide().getParent());
    Files.copy(PROJECT.eventGuide(), copy.eventGuide());
    schemas = new ReleasedSchemas(copy.released(), copy.schemas());
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String name : List.of("asyncapi", "events", "values")) {
      Files.createDirectories(to.resolve(name));
      try (Stream<Path> files = Files.list(from.resolve(name))) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(name).resolve(file.getFileName().toString()));
        }
      }
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = copy.schemas().resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void everythingReleasedIsKept() {
    assertEquals(List.of(), new ReleasedSchemas(PROJECT.released(), PROJECT.schemas()).breaks());
  }

  @Test
  void whatIsSaidIsWhatIsReleased() {
    assertEquals(
        List.of(),
        new ReleasedSchemas(PROJECT.released(), PROJECT.schemas()).differences(),
        "refresh with ./jobwright api");
  }

  @Test
  void theGuideTellsWhatTheDocumentsTell() throws IOException {
    String guide = Files.readString(PROJECT.eventGuide());
    assertEquals(
        new EventGuide(PROJECT.services()).refreshed(guide), guide, "refresh with ./jobwright api");
  }

  @Test
  void aChangeInASharedValueIsSeenInEveryEventThatHasIt() throws IOException {
    edit("values/item-kind.json", "\"enum\": [\n    \"PRODUCT\",", "\"enum\": [");
    assertEquals(
        List.of(
            "io.jobwright.inventory.item-changed.v1 /kind no longer allows PRODUCT",
            "io.jobwright.invoicing.invoice-issued.v1 /lines/*/kind no longer allows PRODUCT",
            "io.jobwright.quotes.quote-approved.v1 /lines/*/kind no longer allows PRODUCT",
            "io.jobwright.workorders.work-order-authorized.v1 /lines/*/kind no longer allows"
                + " PRODUCT",
            "io.jobwright.workorders.work-order-completed.v1 /lines/*/kind no longer allows"
                + " PRODUCT"),
        schemas.breaks());
  }

  @Test
  void aRemovedTypeBreaks() throws IOException {
    edit("asyncapi/workorders.yaml", "name: " + PICKED, "name: " + PICKED.replace("picked", "got"));
    assertEquals(List.of(PICKED + " is removed"), schemas.breaks());
  }

  @Test
  void aTypeOnAnotherTopicBreaks() throws IOException {
    edit(
        "asyncapi/invoicing.yaml",
        "address: jobwright.invoicing.invoice\n",
        "address: jobwright.invoicing.bill\n");
    assertEquals(
        List.of(
            "io.jobwright.invoicing.invoice-created.v1 moved from jobwright.invoicing.invoice to"
                + " jobwright.invoicing.bill",
            "io.jobwright.invoicing.invoice-issued.v1 moved from jobwright.invoicing.invoice to"
                + " jobwright.invoicing.bill"),
        schemas.breaks());
  }

  @Test
  void anotherKeyBreaks() throws IOException {
    edit(
        "asyncapi/invoicing.yaml",
        "key:\n            $ref: '../values/id.json#/$defs/invoice'",
        "key:\n            $ref: '../values/id.json#/$defs/job'");
    assertEquals(2, schemas.breaks().size());
    assertTrue(schemas.breaks().getFirst().contains(" key / pattern was "));
  }

  @Test
  void whatBreaksIsReleasedOnlyOnPurpose() throws IOException {
    edit("events/" + PICKED + ".json", "\"workOrderId\",\n    \"lines\"", "\"lines\"");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertFalse(Release.run(copy, false, out));
    assertEquals(List.of("events/" + PICKED + ".json is changed"), schemas.differences());
    assertTrue(
        said.toString(StandardCharsets.UTF_8)
            .startsWith("breaks: " + PICKED + " /workOrderId may be absent now"));
    assertTrue(Release.run(copy, true, out));
    assertEquals(List.of(), schemas.differences());
  }

  @Test
  void whatIsAddedIsReleasedAndTold() throws IOException {
    edit(
        "asyncapi/invoicing.yaml",
        "title: Invoice issued\n      summary: An",
        "title: Invoice issued\n      summary: Now an");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertTrue(Release.run(copy, false, new PrintStream(said, true, StandardCharsets.UTF_8)));
    assertEquals(
        "asyncapi/invoicing.yaml is changed"
            + System.lineSeparator()
            + "Events: released"
            + System.lineSeparator(),
        said.toString(StandardCharsets.UTF_8));
    assertTrue(Files.readString(copy.eventGuide()).contains("| Now an invoice has its number"));
  }
}
