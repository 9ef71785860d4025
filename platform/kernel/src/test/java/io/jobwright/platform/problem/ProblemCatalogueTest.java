package io.jobwright.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} has a section for each problem, and none for what is no problem. */
class ProblemCatalogueTest {

  private static final Pattern SECTION =
      Pattern.compile(
          "^## (?<code>[a-z_]+)\\n\\*\\*(?<status>[0-9]{3}) · (?<title>.+?)\\.\\*\\* (?<text>.+)$",
          Pattern.MULTILINE);

  private record Section(int status, String title, String text) {}

  @Test
  void everyProblemHasItsSectionInTheOrderOfTheCodes() throws IOException {
    assertEquals(
        Arrays.stream(ProblemType.values()).map(ProblemType::code).sorted().toList(),
        List.copyOf(sections().keySet()));
  }

  @Test
  void aSectionSaysWhatTheAnswerSays() throws IOException {
    Map<String, Section> sections = sections();
    for (ProblemType type : ProblemType.values()) {
      Section section = sections.get(type.code());
      assertEquals(type.status(), section.status(), type.code());
      assertEquals(type.title(), section.title(), type.code());
      assertTrue(section.text().length() > 40, type.code() + " says what to do");
    }
  }

  private static Map<String, Section> sections() throws IOException {
    Map<String, Section> sections = new LinkedHashMap<>();
    SECTION
        .matcher(Files.readString(Path.of("../../docs/problems.md")))
        .results()
        .forEach(
            found ->
                sections.put(
                    found.group("code"),
                    new Section(
                        Integer.parseInt(found.group("status")),
                        found.group("title"),
                        found.group("text"))));
    return sections;
  }
}
