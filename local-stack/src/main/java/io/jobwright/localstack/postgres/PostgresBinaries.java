package io.jobwright.localstack.postgres;

import io.jobwright.localstack.Installation;
import io.jobwright.localstack.Preparation;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.TarArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from their Maven artifact. */
final class PostgresBinaries {
  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  static PostgresBinaries of(Installation installation) throws IOException, InterruptedException {
    Path archive = archive(installation.servers());
    String version = archive.getFileName().toString().replace(".jar", "");
    return new PostgresBinaries(
        Preparation.once(
            installation.prepared().resolve(version), folder -> unpack(archive, folder)));
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static Path archive(Path servers) throws IOException {
    try (Stream<Path> files = Files.list(servers)) {
      return files
          .filter(file -> file.getFileName().toString().matches("postgres-.*\\.jar"))
          .max(Path::compareTo)
          .orElseThrow(() -> new StackException("no PostgreSQL in " + servers + ": build first"));
    }
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (var jar = new ZipFile(archive.toFile())) {
      Optional<? extends ZipEntry> tar =
          jar.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst();
      if (tar.isEmpty()) {
        throw new StackException(archive + " holds no PostgreSQL");
      }
      try (var content = new XZInputStream(jar.getInputStream(tar.get()))) {
        TarArchive.unpack(content, folder);
      }
    }
  }
}
