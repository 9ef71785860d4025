package io.jobwright.localstack.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A shell script as a server: ready once it has created the file of its name. */
final class ScriptServer implements Server {
  private final String name;
  private final Path folder;
  private final String script;
  private final Set<String> needs;
  private boolean refusesProvision;
  private final AtomicInteger provisioned = new AtomicInteger();

  ScriptServer(String name, Path folder, String script) {
    this(name, folder, script, Set.of());
  }

  ScriptServer(String name, Path folder, String script, Set<String> needs) {
    this.name = name;
    this.folder = folder;
    this.script = script;
    this.needs = needs;
  }

  int provisioned() {
    return provisioned.get();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int port() {
    return 1;
  }

  @Override
  public Set<String> needs() {
    return needs;
  }

  @Override
  public void prepare() throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  @Override
  public Launch launch() {
    return new Launch(Path.of("/bin/sh"), List.of("/bin/sh", "-c", "cd " + folder + "; " + script));
  }

  @Override
  public boolean isReady() {
    return Files.exists(folder.resolve(name));
  }

  /** Makes {@link #provision} fail. */
  ScriptServer refusingToBeProvisioned() {
    refusesProvision = true;
    return this;
  }

  @Override
  public void provision() throws IOException {
    if (refusesProvision) {
      throw new IOException("no right to create topics");
    }
    provisioned.incrementAndGet();
  }
}
