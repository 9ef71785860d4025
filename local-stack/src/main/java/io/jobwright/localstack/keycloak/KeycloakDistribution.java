package io.jobwright.localstack.keycloak;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.Installation;
import io.jobwright.localstack.Preparation;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.TarArchive;
import io.jobwright.localstack.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Keycloak's own distribution, unpacked and built once. It is only read after that: several stacks
 * may use it at the same time, each with a home of its own.
 */
public final class KeycloakDistribution {
  private static final List<String> BUILD =
      List.of("build", "--db=postgres", "--health-enabled=true");

  private final Path folder;

  private KeycloakDistribution(Path folder) {
    this.folder = folder;
  }

  /** The built distribution; the first call takes about half a minute and says so. */
  public static KeycloakDistribution prepare(Installation installation, Console console, Path log)
      throws IOException, InterruptedException {
    Path archive = archive(installation.servers());
    String version = archive.getFileName().toString().replace(".tar.gz", "");
    String build = HexFormat.of().toHexDigits(String.join(" ", BUILD).hashCode());
    Path folder =
        Preparation.once(
            installation.prepared().resolve(version + "-" + build),
            unfinished -> {
              console.progress("  keycloak    is unpacked and built, once (about half a minute)");
              unpack(archive, unfinished);
              Tool.run(new KeycloakDistribution(unfinished).command(unfinished, BUILD), log);
            });
    return new KeycloakDistribution(folder);
  }

  private static Path archive(Path servers) throws IOException {
    try (Stream<Path> files = Files.list(servers)) {
      return files
          .filter(file -> file.getFileName().toString().matches("keycloak-.*\\.tar\\.gz"))
          .max(Path::compareTo)
          .orElseThrow(() -> new StackException("no Keycloak in " + servers + ": build first"));
    }
  }

  /** The archive has one folder at its top, which is left out. */
  private static void unpack(Path archive, Path folder) throws IOException {
    try (InputStream content = new GZIPInputStream(Files.newInputStream(archive))) {
      TarArchive.unpack(content, folder);
    }
    Path top;
    try (Stream<Path> entries = Files.list(folder)) {
      top = entries.findFirst().orElseThrow(() -> new StackException(archive + " is empty"));
    }
    try (Stream<Path> entries = Files.list(top)) {
      for (Path entry : entries.toList()) {
        Files.move(entry, folder.resolve(entry.getFileName()));
      }
    }
    Files.delete(top);
  }

  /**
   * Makes {@code home} a Keycloak home: what is only read is linked, what Keycloak writes is the
   * home's own.
   */
  void createHome(Path home) throws IOException {
    Files.createDirectories(home);
    for (String shared : List.of("lib", "conf", "providers", "themes", "version.txt")) {
      Path link = home.resolve(shared);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, folder.resolve(shared));
    }
  }

  /** What {@code bin/kc.sh} would start; without the shell in between, which would stay around. */
  List<String> command(Path home, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Installation.java().toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx350m"));
    command.addAll(List.of("-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError"));
    for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    Map.of(
            "kc.home.dir", home.toString(),
            "jboss.server.config.dir", home.resolve("conf").toString(),
            "java.util.logging.manager", "org.jboss.logmanager.LogManager",
            "java.util.concurrent.ForkJoinPool.common.threadFactory",
                "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "picocli.disable.closures", "true",
            // Otherwise a restart of PostgreSQL costs a failed login per pooled connection.
            "quarkus.datasource.jdbc.validate-on-borrow", "true",
            "user.language", "en",
            "user.country", "US")
        .forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", folder.resolve("lib/quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    return command;
  }
}
