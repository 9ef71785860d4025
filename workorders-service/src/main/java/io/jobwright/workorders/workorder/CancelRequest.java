package io.jobwright.workorders.workorder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a work order is cancelled; the reason stays with it. */
public record CancelRequest(@NotBlank @Size(max = 1000) String reason) {}
