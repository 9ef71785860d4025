package io.jobwright.platform.architecture.bad.kernel;

import io.quarkus.arc.ArcContainer;

/** The kernel must not. */
class KnowsTheContainer {
  ArcContainer container;
}
