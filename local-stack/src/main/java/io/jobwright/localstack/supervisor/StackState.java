package io.jobwright.localstack.supervisor;

import java.util.List;

/**
 * The running state of one stack, as other programs read it.
 *
 * @param status STARTING until every process was ready once, then READY, then STOPPING
 * @param publicUrl the gateway's outside address
 * @param issuer the issuer of the access tokens
 */
public record StackState(
    Status status,
    ProcessIdentity supervisor,
    String publicUrl,
    String issuer,
    List<ProcessState> processes) {

  /** Of the whole stack, or of one process. */
  public enum Status {
    WAITING,
    STARTING,
    READY,
    STOPPING,
    STOPPED
  }

  /**
   * One supervised process.
   *
   * @param identity null while it does not run
   * @param pid 0 while it does not run
   * @param stopSignal asks it to end in order
   * @param restarts how often it was started again after it had ended by itself
   */
  public record ProcessState(
      String name,
      Status status,
      long pid,
      int port,
      int restarts,
      Signal stopSignal,
      String log,
      ProcessIdentity identity) {}
}
