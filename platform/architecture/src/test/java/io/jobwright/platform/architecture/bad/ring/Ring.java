package io.jobwright.platform.architecture.bad.ring;

import io.jobwright.platform.architecture.bad.chain.Chain;

/** Knows its chain. */
public class Ring {
  Chain chain;
}
