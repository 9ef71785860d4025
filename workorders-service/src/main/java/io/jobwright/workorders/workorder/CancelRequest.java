package io.jobwright.workorders.workorder;

import io.jobwright.platform.text.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a work order is cancelled; the reason stays with it. */
public record CancelRequest(@NotNull @Visible(oneLine = false) @Size(max = 1000) String reason) {}
