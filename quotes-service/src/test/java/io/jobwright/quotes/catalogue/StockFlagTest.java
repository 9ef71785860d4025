package io.jobwright.quotes.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockFlagTest {

  @ParameterizedTest(name = "{0} asked of {1}, low at {2}: {3}")
  @CsvSource({
    "1,    0,    10, OUT",
    "1,   -2,      , OUT",
    "0.5,  0,      , OUT",
    "6,    5,    10, SHORT",
    "5.000001, 5,  , SHORT",
    "5,    5.00,   , IN_STOCK",
    "5,    5,     5, LOW",
    "1,    10,   10, LOW",
    "1,    10.000001, 10, IN_STOCK",
    "1,    1,     0, IN_STOCK",
    "20,   30,   40, LOW",
    "20,   30,     , IN_STOCK",
  })
  void theFlagFollowsWhatIsAskedWhatIsThereAndTheThreshold(
      BigDecimal asked, BigDecimal available, BigDecimal threshold, StockFlag flag) {
    assertEquals(flag, StockFlag.of(asked, available, threshold));
  }
}
