package io.jobwright.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void everyPortHasItsDocumentedDefault() {
    var ports = Ports.configured(Map.of(), 0);

    var numbers = Arrays.stream(Port.values()).collect(Collectors.toMap(port -> port, ports::of));
    assertEquals(
        Map.ofEntries(
            Map.entry(Port.POSTGRES, 15432),
            Map.entry(Port.KAFKA, 19092),
            Map.entry(Port.KAFKA_CONTROLLER, 19093),
            Map.entry(Port.KEYCLOAK, 18080),
            Map.entry(Port.KEYCLOAK_MANAGEMENT, 19000),
            Map.entry(Port.MAIL, 13025),
            Map.entry(Port.MAIL_API, 13026),
            Map.entry(Port.GATEWAY, 8080),
            Map.entry(Port.GATEWAY_MANAGEMENT, 9080),
            Map.entry(Port.QUOTES, 8081),
            Map.entry(Port.QUOTES_MANAGEMENT, 9081),
            Map.entry(Port.WORKORDERS, 8082),
            Map.entry(Port.WORKORDERS_MANAGEMENT, 9082),
            Map.entry(Port.INVENTORY, 8083),
            Map.entry(Port.INVENTORY_MANAGEMENT, 9083),
            Map.entry(Port.INVOICING, 8084),
            Map.entry(Port.INVOICING_MANAGEMENT, 9084)),
        numbers);
  }

  @Test
  void aSettingMovesTheManagementPortWithIt() {
    var ports = Ports.configured(Map.of("JOBWRIGHT_QUOTES_PORT", "7001"), 0);

    assertEquals(7001, ports.of(Port.QUOTES));
    assertEquals(8001, ports.of(Port.QUOTES_MANAGEMENT));
    assertEquals(8082, ports.of(Port.WORKORDERS));
  }

  @Test
  void anOffsetMovesEveryPort() {
    var ports = Ports.configured(Map.of("JOBWRIGHT_QUOTES_PORT", "7001"), 100);

    assertEquals(7101, ports.of(Port.QUOTES));
    assertEquals(8101, ports.of(Port.QUOTES_MANAGEMENT));
    assertEquals(15532, ports.of(Port.POSTGRES));
  }

  @Test
  void aSettingThatIsNoPortIsRefusedByItsName() {
    var noNumber =
        assertThrows(
            StackException.class,
            () -> Ports.configured(Map.of("JOBWRIGHT_KAFKA_PORT", "many"), 0));
    var tooLarge =
        assertThrows(
            StackException.class,
            () -> Ports.configured(Map.of("JOBWRIGHT_KAFKA_PORT", "65535"), 0));

    assertEquals("JOBWRIGHT_KAFKA_PORT wants a port number, not 'many'", noNumber.getMessage());
    assertTrue(tooLarge.getMessage().contains("JOBWRIGHT_KAFKA_PORT"), tooLarge.getMessage());
  }

  @Test
  void automaticPortsAreAllDifferent() {
    var ports = Ports.automatic(new Random(1));

    long different = Arrays.stream(Port.values()).mapToInt(ports::of).distinct().count();
    assertEquals(Port.values().length, different);
  }

  @Test
  void aTakenPortIsNamedWithItsServerAndItsSetting() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var settings = Map.of("JOBWRIGHT_MAIL_PORT", Integer.toString(taken.getLocalPort()));
      var ports = Ports.configured(settings, 0);

      List<String> complaints = ports.taken(List.of("mail"));

      assertEquals(
          List.of(
              "port %d, which mail needs, is taken: free it, or set JOBWRIGHT_MAIL_PORT to another"
                  .formatted(taken.getLocalPort())),
          complaints);
      assertEquals(List.of(), ports.taken(List.of()));
    }
  }
}
