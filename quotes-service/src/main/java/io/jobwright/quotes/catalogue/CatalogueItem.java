package io.jobwright.quotes.catalogue;

import io.jobwright.platform.entity.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An item as inventory last told it. Only the projections write it. */
@Entity
@Immutable
@Table(name = "catalogue_item")
public class CatalogueItem extends TenantEntity {

  @Id
  @Column(name = "item_id")
  private UUID id;

  @Embedded private ItemDetails details;
  @Embedded private StockLevel stock;

  /** For Hibernate. */
  protected CatalogueItem() {}

  public UUID id() {
    return id;
  }

  /** Empty where only the item's stock has been heard of yet. */
  public Optional<ItemDetails> details() {
    return Optional.ofNullable(details);
  }

  /** Empty where nothing has ever been in stock. */
  public Optional<StockLevel> stock() {
    return Optional.ofNullable(stock);
  }
}
