package io.jobwright.contracts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;

/**
 * Makes what is said about events now what is promised, on purpose: {@code ./jobwright api}. Says
 * what breaks, and then does it only with {@code --breaking}.
 */
public final class Release {

  private Release() {}

  public static void main(String[] options) throws IOException {
    boolean breaking = List.of(options).contains("--breaking");
    System.exit(run(Project.here(), breaking, System.out) ? 0 : 1);
  }

  /** Whether it was done. */
  static boolean run(Project project, boolean breaking, PrintStream out) throws IOException {
    ReleasedSchemas schemas = new ReleasedSchemas(project.released(), project.schemas());
    List<String> breaks = schemas.breaks();
    breaks.forEach(one -> out.println("breaks: " + one));
    if (!breaks.isEmpty() && !breaking) {
      out.println("Events: nothing is released; --breaking does it all the same.");
      return false;
    }
    List<String> differences = schemas.differences();
    differences.forEach(out::println);
    schemas.refresh();
    String guide = Files.readString(project.eventGuide());
    Files.writeString(project.eventGuide(), new EventGuide(project.services()).refreshed(guide));
    out.println("Events: " + (differences.isEmpty() ? "nothing new" : "released"));
    return true;
  }
}
