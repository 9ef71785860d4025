package io.jobwright.localstack;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The port numbers of one stack. */
public final class Ports {
  /** Below the range from which systems take the ports of outgoing connections. */
  private static final int AUTOMATIC_FROM = 20_000;

  private static final int AUTOMATIC_TO = 32_000;

  private static final int LAST_PORT = 65_535;

  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = numbers;
  }

  /** The defaults, changed by the settings in {@code environment}, all moved by {@code offset}. */
  public static Ports configured(Map<String, String> environment, int offset) {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (Port port : Port.values()) {
      int number =
          port.base()
              .map(base -> numbers.get(base) + port.distance())
              .orElseGet(() -> setting(environment, port) + offset);
      if (number < 1 || number > LAST_PORT) {
        throw new StackException(
            "port " + number + " for " + port.server() + " is none; set " + port.setting());
      }
      numbers.put(port, number);
    }
    return new Ports(numbers);
  }

  /** Ports nobody listens on at this moment, none of them twice. */
  public static Ports automatic(RandomGenerator random) {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    Set<Integer> taken = new HashSet<>();
    for (Port port : Port.values()) {
      int number = random.nextInt(AUTOMATIC_FROM, AUTOMATIC_TO);
      while (taken.contains(number) || isTaken(number)) {
        number = random.nextInt(AUTOMATIC_FROM, AUTOMATIC_TO);
      }
      taken.add(number);
      numbers.put(port, number);
    }
    return new Ports(numbers);
  }

  private static int setting(Map<String, String> environment, Port port) {
    String value = environment.get(port.setting());
    if (value == null || value.isBlank()) {
      return port.defaultNumber();
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new StackException(port.setting() + " wants a port number, not '" + value + "'", e);
    }
  }

  public int of(Port port) {
    return numbers.get(port);
  }

  /** One line for each of {@code servers}' ports that somebody already listens on. */
  public List<String> taken(Collection<String> servers) {
    var complaints = new ArrayList<String>();
    for (Port port : Port.values()) {
      if (servers.contains(port.server()) && isTaken(of(port))) {
        String remedy = port.base().isPresent() ? " (it follows from it)" : "";
        complaints.add(
            "port %d, which %s needs, is taken: free it, or set %s to another%s"
                .formatted(of(port), port.server(), port.setting(), remedy));
      }
    }
    return complaints;
  }

  private static boolean isTaken(int number) {
    try (var socket = new ServerSocket(number)) {
      return !socket.isBound();
    } catch (IOException e) {
      return true;
    }
  }
}
