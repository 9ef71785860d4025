package io.jobwright.system.client.model;

import java.util.List;

/** A work order without a quote. */
public record NewWorkOrder(String clientId, String title, List<NewLine> lines) {}
