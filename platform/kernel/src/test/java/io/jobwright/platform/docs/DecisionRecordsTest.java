package io.jobwright.platform.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records in {@code docs/decisions} have their form; a broken one is found and named. */
class DecisionRecordsTest {

  private static final String FIRST =
      """
      # 1. The first

      **Date** 2026-11-23 · **Status** superseded by [2](0002-second.md) · **Author** maintainer

      **Context.** What is.

      **Decision.** What shall be.

      **Consequences.** What follows.
      """;

  private static final String SECOND =
      FIRST
          .replace("# 1. The first", "# 2. The second")
          .replace("superseded by [2](0002-second.md)", "accepted")
          .replace("maintainer", "maintainer · **Supersedes** [1](0001-first.md)");

  private static final String ROW_OF_FIRST =
      "| [1](0001-first.md) | The first | superseded by [2](0002-second.md) | 2026-11-23 | |\n";

  private static final String ROW_OF_SECOND =
      "| [2](0002-second.md) | The second | accepted | 2026-11-23 | [1](0001-first.md) |\n";

  @TempDir private Path folder;

  @BeforeEach
  void twoRecordsAsTheyShouldBe() throws IOException {
    write("0001-first.md", FIRST);
    write("0002-second.md", SECOND);
    write("README.md", ROW_OF_FIRST + ROW_OF_SECOND);
  }

  @Test
  void theRecordsOfThisRepositoryHaveTheirForm() throws IOException {
    assertEquals(List.of(), DecisionRecords.faultsOf(Path.of("../../docs/decisions")));
  }

  @Test
  void nothingIsWrongWithGoodRecords() throws IOException {
    expect();
  }

  @Test
  void aRecordWithoutAFieldIsFound() throws IOException {
    for (String field : List.of("Date", "Status", "Author")) {
      write("0003-third.md", third().replaceAll("\\*\\*" + field + "\\*\\* [^·\n]+", ""));
      expect("0003-third.md: the third line says **Date** · **Status** · **Author**");
    }
  }

  @Test
  void aRecordWithoutAPartIsFound() throws IOException {
    write("0003-third.md", third().replace("**Consequences.** What follows.\n", ""));
    expect("0003-third.md: lacks **Consequences.**", "README.md: lacks " + rowOfThird());
  }

  @Test
  void aStatusOfNobodyElseIsFound() throws IOException {
    write("0003-third.md", third().replace("accepted", "agreed"));
    expect(
        "0003-third.md: no such status: agreed",
        "README.md: lacks " + rowOfThird().replace("accepted", "agreed"));
  }

  @Test
  void aRecordThatIsNotInTheTableIsFound() throws IOException {
    write("0003-third.md", third());
    expect("README.md: lacks " + rowOfThird());
  }

  @Test
  void aRowThatNoRecordSaysIsFound() throws IOException {
    write("README.md", ROW_OF_FIRST + ROW_OF_SECOND + rowOfThird());
    expect("README.md: no record says " + rowOfThird());
  }

  @Test
  void aTableInAnotherOrderIsFound() throws IOException {
    write("README.md", ROW_OF_SECOND + ROW_OF_FIRST);
    expect("README.md: the table has the order of the numbers");
  }

  @Test
  void aNumberThatIsTakenOrLeftOutIsFound() throws IOException {
    write("0002-twice.md", SECOND.replace(" · **Supersedes** [1](0001-first.md)", ""));
    write("0004-fourth.md", third().replace("# 3. The third", "# 4. The fourth"));
    String rowOfTwice = "| [2](0002-twice.md) | The second | accepted | 2026-11-23 | |\n";
    String rowOfFourth = "| [4](0004-fourth.md) | The fourth | accepted | 2026-11-23 | |\n";
    write("README.md", ROW_OF_FIRST + ROW_OF_SECOND + rowOfTwice + rowOfFourth);
    expect("0002-twice.md: the number after 2", "0004-fourth.md: the number after 2");
  }

  @Test
  void aFileWithAnotherNumberThanItsTitleIsFound() throws IOException {
    write("0003-third.md", third().replace("# 3.", "# 5."));
    expect("0003-third.md: the first line is # and the number of the file, a full stop, the title");
  }

  @Test
  void aSupersededRecordThatDoesNotSaySoIsFound() throws IOException {
    write("0001-first.md", FIRST.replace("superseded by [2](0002-second.md)", "accepted"));
    write(
        "README.md",
        ROW_OF_FIRST.replace("superseded by [2](0002-second.md)", "accepted") + ROW_OF_SECOND);
    expect("0002-second.md: 0001-first.md does not have the status");
  }

  @Test
  void aRecordThatIsSupersededByOneThatDoesNotSaySoIsFound() throws IOException {
    write("0002-second.md", SECOND.replace(" · **Supersedes** [1](0001-first.md)", ""));
    write("README.md", ROW_OF_FIRST + ROW_OF_SECOND.replace("[1](0001-first.md) ", ""));
    expect("0001-first.md: 0002-second.md does not say that it supersedes it");
  }

  @Test
  void aRecordOfMoreThanAPageIsFound() throws IOException {
    write("0003-third.md", third() + "\nmore".repeat(700));
    write("README.md", ROW_OF_FIRST + ROW_OF_SECOND + rowOfThird());
    expect("0003-third.md: 722 words, more than 700");
  }

  private static String third() {
    return SECOND
        .replace("# 2. The second", "# 3. The third")
        .replace(" · **Supersedes** [1](0001-first.md)", "");
  }

  private static String rowOfThird() {
    return "| [3](0003-third.md) | The third | accepted | 2026-11-23 | |";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void expect(String... faults) throws IOException {
    assertEquals(List.of(faults), DecisionRecords.faultsOf(folder));
  }
}
