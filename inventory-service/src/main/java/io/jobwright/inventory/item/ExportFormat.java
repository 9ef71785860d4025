package io.jobwright.inventory.item;

/** In which form a catalogue leaves. */
public enum ExportFormat {
  /** RFC 4180, UTF-8, with a header line. */
  CSV
}
