package io.jobwright.quotes.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What a merge patch can change of a client. */
public record ClientPatch(@NotNull @Valid ClientDetails details) {}
