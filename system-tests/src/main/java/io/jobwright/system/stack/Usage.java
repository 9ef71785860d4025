package io.jobwright.system.stack;

/**
 * What a process and its children have used.
 *
 * @param cpuSeconds user and system time since their start, ended children included
 * @param residentBytes memory in RAM; pages shared between them count once
 */
public record Usage(double cpuSeconds, long residentBytes) {

  static final Usage NONE = new Usage(0, 0);

  Usage plus(Usage other) {
    return new Usage(cpuSeconds + other.cpuSeconds, residentBytes + other.residentBytes);
  }
}
