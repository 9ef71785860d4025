package io.jobwright.platform.architecture.bad;

import io.jobwright.other.Stranger;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.sql.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

  static class Items implements PanacheRepositoryBase<BelongsToNobody, UUID> {}

  @Path("/words")
  static class AsksInWords {
    Items items;

    long some() {
      return items.count("name = ?1", "some");
    }
  }

  @Path("/statements")
  static class HoldsAnother {
    static class RunsAStatement {
      Statements statements;
    }
  }

  @Path("/writes")
  static class WritesItself {
    Items items;

    void put(BelongsToNobody item) {
      items.persist(item);
    }
  }

  @Path("/events")
  static class TellsItself {
    Outbox outbox;
  }

  static class StandsOnAResource {
    TellsItself resource;
  }

  static class KeepsAndTells implements PanacheRepositoryBase<BelongsToNobody, UUID> {
    Outbox outbox;
  }
}
