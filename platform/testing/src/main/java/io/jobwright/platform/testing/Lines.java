package io.jobwright.platform.testing;

import io.jobwright.platform.document.client.Address;
import io.jobwright.platform.document.client.ClientDetails;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.document.line.LineContent;
import java.util.UUID;

/** Values of the chain that tests begin with, each told by what matters about it. */
public final class Lines {

  private Lines() {}

  /** Of the catalogue, and kept in stock. */
  public static LineContent ofStock(UUID itemId, String sku, String description) {
    return new LineContent(ItemKind.PRODUCT, itemId, sku, description, true, null);
  }

  /** Written freely. */
  public static LineContent adHoc(ItemKind kind, String description) {
    return new LineContent(kind, null, null, description, false, null);
  }

  /** Miller & Sons in Dublin, thirty days net. */
  public static ClientSnapshot miller(UUID id, String currency) {
    return ClientSnapshot.of(
        id,
        new ClientDetails(
            "Miller & Sons",
            "Miller & Sons Ltd",
            null,
            "office@miller.example",
            null,
            new Address("1 High Street", null, "Dublin", "D01", null, "IE"),
            currency,
            30,
            "en",
            null));
  }
}
