package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.localstack.Console;
import io.jobwright.system.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./jobwright api}: the documents of the present code become the released ones. Says what
 * changes; what breaks is released with {@code --breaking} only.
 */
public final class ReleaseApi {

  private static final String ROOT = "root";
  private static final String BREAKING = "breaking";
  private static final int REFUSED = 2;

  private final ApiFiles files;
  private final Console console;

  private ReleaseApi(ApiFiles files, Console console) {
    this.files = files;
    this.console = console;
  }

  public static void main(String[] arguments) {
    Console console = Console.ofTerminal();
    try {
      Options options = new Options(arguments, Set.of(ROOT, BREAKING));
      ApiFiles files = new ApiFiles(Path.of(options.text(ROOT, ".")).toAbsolutePath());
      if (!new ReleaseApi(files, console).run(options.has(BREAKING))) {
        System.exit(REFUSED);
      }
    } catch (Options.Unusable unusable) {
      console.progress(unusable.getMessage());
      System.exit(REFUSED);
    }
  }

  /**
   * @return false where something would break and that was not allowed
   */
  private boolean run(boolean mayBreak) {
    Map<String, JsonNode> current = files.current();
    List<String> breaks =
        Compatibility.breaks(files.released(ApiFiles.MERGED), current.get(ApiFiles.MERGED));
    breaks.forEach(broken -> console.answer("BREAKS  " + broken));
    if (!breaks.isEmpty() && !mayBreak) {
      console.progress("Nothing is released: callers would break. Meant so? --breaking");
      return false;
    }
    List<String> released = new ArrayList<>();
    current.forEach(
        (name, document) -> {
          for (String change : Changes.between(files.released(name), document)) {
            console.answer("%-11s %s".formatted(name, change));
          }
          if (!files.released(name).equals(document)) {
            files.release(name, document);
            released.add(name);
          }
        });
    console.progress(
        released.isEmpty()
            ? "The released documents say what the code says."
            : "Released: " + String.join(", ", released));
    return true;
  }
}
