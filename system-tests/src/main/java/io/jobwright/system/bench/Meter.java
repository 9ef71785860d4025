package io.jobwright.system.bench;

import io.jobwright.system.stack.ProcessTable;
import io.jobwright.system.stack.StackState;
import io.jobwright.system.stack.Usage;
import java.util.LinkedHashMap;
import java.util.Map;

/** CPU and memory of every process of the system, and of this one, between two moments. */
final class Meter {

  static final String LOAD_GENERATOR = "load generator";

  private final Map<String, Long> pids = new LinkedHashMap<>();

  Meter(StackState state) {
    state.processes().forEach(process -> pids.put(process.name(), process.pid()));
    pids.put(LOAD_GENERATOR, ProcessHandle.current().pid());
  }

  /** What everything has used up to one moment. */
  record Reading(long nanoTime, double machineBusySeconds, Map<String, Usage> processes) {}

  Reading read() {
    Map<String, Usage> usages = new LinkedHashMap<>();
    pids.forEach((name, pid) -> usages.put(name, ProcessTable.usageOf(pid)));
    return new Reading(System.nanoTime(), ProcessTable.machineBusySeconds(), usages);
  }

  /**
   * Between two readings.
   *
   * @param busyShare of all processors, everything on the machine included: 1 is saturated
   * @param ownShare of all processors, the system and the load generator
   * @param cpuSeconds by process
   * @param residentMegabytes by process, at the second reading
   */
  record Usages(
      double seconds,
      double busyShare,
      double ownShare,
      Map<String, Double> cpuSeconds,
      Map<String, Long> residentMegabytes) {

    static Usages between(Reading from, Reading to) {
      double seconds = (to.nanoTime() - from.nanoTime()) / 1e9;
      double available = seconds * Runtime.getRuntime().availableProcessors();
      Map<String, Double> cpu = new LinkedHashMap<>();
      Map<String, Long> memory = new LinkedHashMap<>();
      to.processes()
          .forEach(
              (name, usage) -> {
                cpu.put(name, usage.cpuSeconds() - from.processes().get(name).cpuSeconds());
                memory.put(name, usage.residentBytes() >> 20);
              });
      double own = cpu.values().stream().mapToDouble(Double::doubleValue).sum();
      return new Usages(
          seconds,
          (to.machineBusySeconds() - from.machineBusySeconds()) / available,
          own / available,
          cpu,
          memory);
    }
  }
}
