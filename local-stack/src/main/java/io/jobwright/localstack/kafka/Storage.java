package io.jobwright.localstack.kafka;

import io.jobwright.localstack.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A broker's data folder as Kafka's own tool formats it. The tool takes longer to start than the
 * broker to read what it wrote, so it runs once and every new broker gets a copy.
 */
final class Storage {
  /** Says that the folder is formatted. */
  private static final String MARK = "meta.properties";

  private Storage() {}

  /**
   * Formats {@code data} unless it is.
   *
   * @param formatted where the copied one is kept
   * @param tool formats the folder that it is given
   */
  static void format(Path data, Path formatted, Preparation.Work tool)
      throws IOException, InterruptedException {
    if (Files.exists(data.resolve(MARK))) {
      return;
    }
    Path original = Preparation.once(formatted, tool);
    Files.createDirectories(data);
    for (Path file : theMarkLast(original)) {
      Files.copy(file, data.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> theMarkLast(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted((one, other) -> Boolean.compare(one.endsWith(MARK), other.endsWith(MARK)))
          .toList();
    }
  }
}
