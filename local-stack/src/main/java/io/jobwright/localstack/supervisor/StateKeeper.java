package io.jobwright.localstack.supervisor;

import io.jobwright.localstack.supervisor.StackState.ProcessState;
import io.jobwright.localstack.supervisor.StackState.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The supervisor's own copy of the state; every change is in the file before it returns. */
final class StateKeeper {
  private final StateFile file;
  private final ProcessIdentity supervisor;
  private final String publicUrl;
  private final String issuer;
  private final Map<String, ProcessState> processes = new LinkedHashMap<>();
  private Status status = Status.STARTING;

  StateKeeper(StateFile file, ProcessIdentity supervisor, String publicUrl, String issuer) {
    this.file = file;
    this.supervisor = supervisor;
    this.publicUrl = publicUrl;
    this.issuer = issuer;
  }

  synchronized void add(Server server, String log) {
    var waiting =
        new ProcessState(
            server.name(), Status.WAITING, 0, server.port(), 0, server.stopSignal(), log, null);
    processes.put(server.name(), waiting);
    write();
  }

  synchronized void becomes(Status next) {
    status = next;
    write();
  }

  /** The process of {@code name} was started: the first time, or again. */
  synchronized void started(String name, ProcessIdentity identity, boolean again) {
    change(
        name,
        old ->
            new ProcessState(
                name,
                Status.STARTING,
                identity.pid(),
                old.port(),
                old.restarts() + (again ? 1 : 0),
                old.stopSignal(),
                old.log(),
                identity));
  }

  synchronized void ready(String name) {
    change(name, old -> withIdentity(old, Status.READY, old.identity()));
  }

  synchronized void ended(String name, Status next) {
    change(name, old -> withIdentity(old, next, null));
  }

  private void change(String name, UnaryOperator<ProcessState> change) {
    processes.computeIfPresent(name, (key, old) -> change.apply(old));
    write();
  }

  private static ProcessState withIdentity(
      ProcessState old, Status status, ProcessIdentity identity) {
    long pid = identity == null ? 0 : identity.pid();
    return new ProcessState(
        old.name(), status, pid, old.port(), old.restarts(), old.stopSignal(), old.log(), identity);
  }

  private void write() {
    file.write(
        new StackState(status, supervisor, publicUrl, issuer, List.copyOf(processes.values())));
  }
}
