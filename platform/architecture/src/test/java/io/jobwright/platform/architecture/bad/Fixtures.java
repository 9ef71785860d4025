package io.jobwright.platform.architecture.bad;

import io.jobwright.other.Stranger;
import io.jobwright.platform.outbox.EventType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import java.io.PrintStream;
import java.time.Instant;
import java.util.UUID;

/** What must not be written. */
public final class Fixtures {

  private Fixtures() {}

  static class KnowsAnotherService {
    Stranger stranger;
  }

  static class ReadsTheWallClock {
    Instant when() {
      return Instant.now();
    }
  }

  static class KeepsMoneyInADouble {
    double amount;
  }

  static class Sleeps {
    void rest() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  static class Prints {
    PrintStream to() {
      return System.out;
    }
  }

  @Entity
  static class BelongsToNobody {
    @Id UUID id;
  }

  static class IsOpenToAll {
    @GET
    String get() {
      return "";
    }
  }

  @EventType(value = "QuoteApproved", topic = "jobwright.quotes.quote")
  record IsNamedAfterAClass() {}
}
