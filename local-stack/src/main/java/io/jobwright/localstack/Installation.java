package io.jobwright.localstack;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where this program's own files are.
 *
 * @param home the build folder of this module: {@code local-stack.jar}, {@code lib}, {@code
 *     servers}
 * @param prepared what is unpacked and built once from them; names carry the version, so that it
 *     survives a clean build and a new version never meets old files
 */
public record Installation(Path home, Path prepared) {

  public static Installation ofThisProgram(Map<String, String> environment) {
    try {
      Path program =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path home = program.toAbsolutePath().getParent();
      Path project = home.getParent().getParent();
      String chosen = environment.get("JOBWRIGHT_PREPARED");
      Path prepared =
          chosen == null
              ? project.resolve(".jobwright/prepared")
              : Path.of(chosen).toAbsolutePath();
      return new Installation(home, prepared);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder with {@code local-stack}, the services' modules and {@code .jobwright} in it. */
  public Path project() {
    return home.getParent().getParent();
  }

  public Path program() {
    return home.resolve("local-stack.jar");
  }

  public Path libraries() {
    return home.resolve("lib");
  }

  /** The servers' own archives, as they come from Maven. */
  public Path servers() {
    return home.resolve("servers");
  }

  /** The Java that runs this program, which runs the others as well. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
