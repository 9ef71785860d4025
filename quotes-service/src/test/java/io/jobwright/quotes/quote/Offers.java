package io.jobwright.quotes.quote;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.document.line.PricedLines;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.testing.Lines;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Quotes to test rules with, made by constructors alone. */
public final class Offers {

  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
  public static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  public static final UUID BOILER_LINE = UUID.fromString("0195f8a0-0000-7000-8000-000000000001");
  public static final UUID HOURS_LINE = UUID.fromString("0195f8a0-0000-7000-8000-000000000002");

  private static final UUID QUOTE = UUID.fromString("0195f8a0-0000-7000-8000-00000000000a");
  private static final UUID JOB = UUID.fromString("0195f8a0-0000-7000-8000-00000000000b");
  private static final UUID CLIENT = UUID.fromString("0195f8a0-0000-7000-8000-00000000030c");
  private static final UUID BOILER = UUID.fromString("0195f8a0-0000-7000-8000-00000000000d");
  private static final Tax TWENTY = Tax.of(TaxCategory.S, new BigDecimal("20"));

  private Offers() {}

  /** 1 boiler at 1,450.00 and 3.5 hours at 65.00, 20 %: 1,677.50 + 335.50 = 2,013.00. */
  public static Quote boilerWithWork(LocalDate validUntil) {
    return of(validUntil, PricingPolicy.DEFAULT, List.of(boiler(), hours("3.5")));
  }

  static Quote of(LocalDate validUntil, PricingPolicy policy, List<DraftLine> lines) {
    return new Quote(
        QUOTE,
        JOB,
        "Q-2026-00012",
        CLIENT,
        miller("EUR"),
        header(validUntil, null),
        PricedLines.of("EUR", policy, lines, null),
        NOON);
  }

  static QuoteHeader header(LocalDate validUntil, Discount discount) {
    return new QuoteHeader(
        "New boiler", "Replace the old one", validUntil, null, "30 days net", null, null, discount);
  }

  public static ClientSnapshot miller(String currency) {
    return Lines.miller(CLIENT, currency);
  }

  static DraftLine boiler() {
    return new DraftLine(
        Lines.ofStock(BOILER, "BOI-24", "Boiler 24 kW"),
        "C62",
        LineInput.of(BOILER_LINE, BigDecimal.ONE, new BigDecimal("1450.00"), TWENTY));
  }

  static DraftLine hours(String quantity) {
    return new DraftLine(
        Lines.adHoc(ItemKind.SERVICE, "Installation"),
        "HUR",
        LineInput.of(HOURS_LINE, new BigDecimal(quantity), new BigDecimal("65.00"), TWENTY));
  }

  static DraftLine travel(UUID lineId) {
    return new DraftLine(
        Lines.adHoc(ItemKind.CHARGE, "Travel"),
        "C62",
        LineInput.of(lineId, BigDecimal.ONE, new BigDecimal("40.00"), TWENTY));
  }

  static DraftLine travel() {
    return travel(IdType.next());
  }

  public static Decision approval() {
    return new Decision(
        NOON.instant(), "Ann Miller", Decision.Channel.LINK, null, "public-link", "127.0.0.1", "x");
  }
}
