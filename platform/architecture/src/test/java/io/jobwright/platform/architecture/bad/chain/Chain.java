package io.jobwright.platform.architecture.bad.chain;

import io.jobwright.platform.architecture.bad.ring.Ring;

/** Knows its first ring. */
public class Chain {
  Ring first;
}
