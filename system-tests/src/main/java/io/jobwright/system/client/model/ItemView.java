package io.jobwright.system.client.model;

import java.math.BigDecimal;

/** A catalogue item. */
public record ItemView(
    String id,
    long version,
    String sku,
    String name,
    String kind,
    BigDecimal unitPrice,
    boolean stocked)
    implements Versioned {}
