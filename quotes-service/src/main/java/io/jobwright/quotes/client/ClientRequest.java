package io.jobwright.quotes.client;

import io.jobwright.platform.id.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A client to be made.
 *
 * @param id the caller's own, for apps that make clients offline; absent, we give one
 */
public record ClientRequest(@Id("cli") String id, @NotNull @Valid ClientDetails details) {}
