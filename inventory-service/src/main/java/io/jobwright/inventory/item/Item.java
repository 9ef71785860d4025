package io.jobwright.inventory.item;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.document.line.TaxRequest;
import io.jobwright.platform.entity.DocumentEntity;
import io.jobwright.platform.pricing.Tax;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What can be put on a line: the one source of prices and units. */
@Entity
@Table(name = "item")
public class Item extends DocumentEntity {

  @Column(name = "sku", nullable = false)
  private String sku;

  @Column(name = "name", nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private ItemKind kind;

  @Column(name = "unit", nullable = false)
  private String unit;

  @Column(name = "unit_price", nullable = false)
  private BigDecimal unitPrice;

  @Column(name = "price_base_quantity", nullable = false)
  private BigDecimal priceBaseQuantity;

  @Column(name = "currency", nullable = false)
  private String currency;

  @Column(name = "cost")
  private BigDecimal cost;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "tax", nullable = false)
  private Tax tax;

  @Column(name = "stocked", nullable = false)
  private boolean stocked;

  @Column(name = "low_stock_threshold")
  private BigDecimal lowStockThreshold;

  @Column(name = "active", nullable = false)
  private boolean active;

  /** For Hibernate. */
  protected Item() {}

  Item(UUID id, ItemRequest request, Clock clock) {
    super(id, clock);
    take(request);
    request.requireExemptionReason();
  }

  /**
   * A change that changes nothing leaves the version alone.
   *
   * @return whether anything changed
   */
  boolean change(ItemRequest changed, Clock clock) {
    if (changed.equals(asRequest())) {
      return false;
    }
    boolean taxChanges = !changed.tax().toTax().equals(tax);
    take(changed);
    if (taxChanges) {
      changed.requireExemptionReason();
    }
    touch(clock);
    return true;
  }

  private void take(ItemRequest request) {
    request.check();
    sku = request.sku();
    name = request.name();
    kind = request.kind();
    unit = request.unit();
    unitPrice = request.unitPrice();
    priceBaseQuantity = request.priceBaseQuantity();
    currency = request.currency();
    cost = request.cost();
    tax = request.tax().toTax();
    stocked = request.stocked();
    lowStockThreshold = request.lowStockThreshold();
    active = request.active();
  }

  /** What a merge patch is applied to. */
  ItemRequest asRequest() {
    return new ItemRequest(
        aggregateId(),
        sku,
        name,
        kind,
        unit,
        unitPrice,
        priceBaseQuantity,
        currency,
        cost,
        TaxRequest.of(tax),
        stocked,
        lowStockThreshold,
        active);
  }

  String sku() {
    return sku;
  }

  String name() {
    return name;
  }

  Tax tax() {
    return tax;
  }

  @Override
  public String aggregateId() {
    return Ids.ITEM.format(id());
  }
}
