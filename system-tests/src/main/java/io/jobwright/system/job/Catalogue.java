package io.jobwright.system.job;

import io.jobwright.system.client.Session;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewClient;
import io.jobwright.system.client.model.NewItem;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewLocation;
import io.jobwright.system.client.model.NewReceipt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Clients and items for many jobs. */
public record Catalogue(List<ClientView> clients, List<ItemView> stocked, List<ItemView> services) {

  private static final int LINES_PER_REQUEST = 50;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /**
   * Makes them through the API, and returns when quotes can be made of them.
   *
   * @param run tells the SKUs of this run from those of others
   * @param items one in five is a service
   * @param stock of each item that is not
   */
  public static Catalogue make(Crew crew, String run, int clients, int items, String stock) {
    if (crew.warehouse().inventory().locations().isEmpty()) {
      crew.warehouse().inventory().createLocation(NewLocation.warehouse("Main warehouse"));
    }
    List<ItemView> stocked = new ArrayList<>();
    List<ItemView> services = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      boolean service = i % 5 == 4;
      (service ? services : stocked).add(makeItem(crew.warehouse(), run + "-" + i, service, i));
    }
    receive(crew.warehouse(), stocked, new BigDecimal(stock));
    List<ClientView> made =
        IntStream.range(0, clients)
            .mapToObj(
                i -> crew.sales().clients().create(NewClient.named("Client " + run + "-" + i)))
            .toList();
    Catalogue catalogue = new Catalogue(made, List.copyOf(stocked), List.copyOf(services));
    catalogue.awaitQuotable(crew.sales());
    return catalogue;
  }

  private static ItemView makeItem(Session warehouse, String sku, boolean service, int number) {
    String price = (10 + number) + ".9" + number % 10;
    return warehouse
        .inventory()
        .createItem(
            service
                ? NewItem.service("S-" + sku, "Work " + number, price)
                : NewItem.stocked("P-" + sku, "Part " + number, price));
  }

  private static void receive(Session warehouse, List<ItemView> items, BigDecimal quantity) {
    for (List<ItemView> part : parts(items)) {
      List<NewReceipt.Line> lines =
          part.stream()
              .map(item -> new NewReceipt.Line(item.id(), quantity, new BigDecimal("5")))
              .toList();
      warehouse.inventory().receive(new NewReceipt(null, lines, "First delivery"));
    }
  }

  /** The quotes service learns of items from events. */
  private void awaitQuotable(Session sales) {
    List<ItemView> all = new ArrayList<>(stocked);
    all.addAll(services);
    Watch watch = new Watch("items in the quotes service", LIMIT);
    for (List<ItemView> part : parts(all)) {
      List<NewLine> lines = part.stream().map(item -> NewLine.of(item, "1")).toList();
      watch.since(
          System.nanoTime(),
          () -> sales.quotes().canPrice(lines) ? Optional.of(lines) : Optional.empty());
    }
  }

  private static List<List<ItemView>> parts(List<ItemView> items) {
    List<List<ItemView>> parts = new ArrayList<>();
    for (int from = 0; from < items.size(); from += LINES_PER_REQUEST) {
      parts.add(items.subList(from, Math.min(items.size(), from + LINES_PER_REQUEST)));
    }
    return parts;
  }

  public ClientView anyClient(RandomGenerator random) {
    return clients.get(random.nextInt(clients.size()));
  }

  /** Two different parts, a few of each, and some hours of work. */
  public List<NewLine> anyLines(RandomGenerator random) {
    int first = random.nextInt(stocked.size());
    int second = (first + 1 + random.nextInt(stocked.size() - 1)) % stocked.size();
    return List.of(
        NewLine.of(stocked.get(first), Integer.toString(random.nextInt(1, 6))),
        NewLine.of(stocked.get(second), Integer.toString(random.nextInt(1, 6))),
        NewLine.of(services.get(random.nextInt(services.size())), "2.5"));
  }
}
