package io.jobwright.quotes.offer;

import jakarta.validation.constraints.Size;

/** A client's refusal. */
public record LinkDecline(@Size(max = 200) String name, @Size(max = 2000) String comment) {}
