package io.jobwright.other;

/** Stands for a class of another service. */
public final class Stranger {}
