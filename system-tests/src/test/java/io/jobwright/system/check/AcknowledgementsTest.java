package io.jobwright.system.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.system.check.Acknowledgements.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

  private static final String PATH = "/v1/quotes/quo_1";

  private final Acknowledgements acknowledged = new Acknowledgements();

  @Test
  void aResourceThatMovedOnIsNotLost() {
    acknowledged.add(PATH, new State(1, "SENT"));
    assertEquals(List.of(), lost(Map.of(PATH, new State(2, "APPROVED"))));
  }

  @Test
  void aResourceThatIsGoneIsLost() {
    acknowledged.add(PATH, new State(1, "SENT"));
    assertEquals(1, lost(Map.of()).size());
  }

  @Test
  void aResourceWithAnOldVersionIsLost() {
    acknowledged.add(PATH, new State(1, "DRAFT"));
    acknowledged.add(PATH, new State(2, "DRAFT"));
    assertEquals(1, lost(Map.of(PATH, new State(1, "DRAFT"))).size());
  }

  @Test
  void aResourceThatFellBackIsLostWhicheverAnswerCameLast() {
    acknowledged.add(PATH, new State(2, "APPROVED"));
    acknowledged.add(PATH, new State(1, "SENT"));
    assertEquals(1, lost(Map.of(PATH, new State(2, "SENT"))).size());
  }

  private List<String> lost(Map<String, State> found) {
    return acknowledged.lost(path -> Optional.ofNullable(found.get(path)));
  }
}
