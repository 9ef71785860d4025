package io.jobwright.platform.architecture.bad.kernel;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Nor be written for it. */
@RegisterForReflection
class IsForQuarkus {}
