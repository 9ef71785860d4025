package io.jobwright.platform.document.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.pricing.TaxCategory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExemptCategoryTest {

  @Test
  void everyCategoryThatTakesAReasonIsOneAndNoOther() {
    assertEquals(
        Arrays.stream(TaxCategory.values()).filter(TaxCategory::allowsExemption).toList(),
        Arrays.stream(ExemptCategory.values()).map(ExemptCategory::toTaxCategory).toList());
  }
}
