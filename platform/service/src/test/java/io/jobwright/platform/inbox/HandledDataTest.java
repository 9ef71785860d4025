package io.jobwright.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HandledDataTest {

  private record Told() {}

  private static class OnTold implements EventHandler<Told> {
    @Override
    public void handle(Event event, Told data) {}
  }

  /** As the container makes them of beans. */
  private static class Proxy extends OnTold {}

  private abstract static class Shared<D> implements ProjectionHandler<D> {
    @Override
    public void apply(List<Projected<D>> newest) {}
  }

  private static class OnToldState extends Shared<Told> {}

  private static class OfAnything<D> extends Shared<D> {}

  @Test
  void theTypeParameterSaysIt() {
    assertEquals(Told.class, HandledData.of(new OnTold()));
  }

  @Test
  void itIsFoundThroughSuperclasses() {
    assertEquals(Told.class, HandledData.of(new Proxy()));
    assertEquals(Told.class, HandledData.of(new OnToldState()));
  }

  @Test
  void aHandlerThatLeavesItOpenIsABug() {
    assertThrows(IllegalArgumentException.class, () -> HandledData.of(new OfAnything<Told>()));
  }
}
