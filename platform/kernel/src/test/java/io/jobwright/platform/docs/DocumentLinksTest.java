package io.jobwright.platform.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every module has a README, and what a page of this repository links to is there. */
class DocumentLinksTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?://|#)([^)#\\s]+)[^)]*\\)");
  private static final Pattern CODE =
      Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void everyModuleHasItsReadme() throws IOException {
    List<Path> poms = files(ROOT, "pom.xml");
    assertTrue(poms.size() > 10, "found " + poms);
    assertEquals(
        List.of(),
        poms.stream().filter(pom -> !Files.exists(pom.resolveSibling("README.md"))).toList());
  }

  @Test
  void noLinkLeadsNowhere() throws IOException {
    assertTrue(files(ROOT, ".md").size() > 30, "pages were found");
    assertEquals(List.of(), deadLinks(ROOT));
  }

  @Test
  void aDeadLinkIsFound() throws IOException {
    Files.writeString(
        folder.resolve("page.md"),
        """
        [a](page.md#there), [b](gone.md), [c](https://elsewhere.example/gone.md)
        ```
        [d](example.md)
        ```
        """);
    assertEquals(List.of("page.md: gone.md"), deadLinks(folder));
  }

  private static List<String> deadLinks(Path root) throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : files(root, ".md")) {
      LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !Files.exists(page.resolveSibling(target)))
          .forEach(target -> dead.add(root.relativize(page) + ": " + target));
    }
    return dead;
  }

  private static List<Path> files(Path root, String end) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return NOT_OURS.contains(name) || name.startsWith(".")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(end)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }
}
