package io.jobwright.quotes.offer;

import jakarta.validation.constraints.Size;

/** A refusal the client gave in another way. */
public record StaffDecline(@Size(max = 2000) String reason) {}
