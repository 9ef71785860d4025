package io.jobwright.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files are in a checkout.
 *
 * @param root the folder of the whole project
 */
public record Project(Path root) {

  /** The project that the working directory is in. */
  public static Project here() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Project project = new Project(folder);
      if (Files.isDirectory(project.schemas())) {
        return project;
      }
    }
    throw new IllegalStateException("Not inside a checkout of Jobwright");
  }

  /** What is said now. */
  public Path schemas() {
    return root.resolve("schemas/src/main/resources/schemas");
  }

  /** What was promised. */
  public Path released() {
    return root.resolve("schemas/released");
  }

  public Path eventGuide() {
    return root.resolve("docs/events.md");
  }

  public Documents documents() {
    return Documents.in(schemas());
  }

  /** The documents of the services, in the order of their names. */
  public List<AsyncApi> services() {
    return services(schemas());
  }

  static List<AsyncApi> services(Path folder) {
    Documents documents = Documents.in(folder);
    return Documents.names(folder.resolve("asyncapi"), ".yaml").stream()
        .filter(name -> !name.equals("cloudevents"))
        .map(name -> AsyncApi.of(documents, name))
        .toList();
  }
}
