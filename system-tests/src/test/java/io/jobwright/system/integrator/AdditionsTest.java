package io.jobwright.system.integrator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jobwright.client.ApiClient;
import io.jobwright.client.model.QuoteListItem;
import io.jobwright.client.model.QuoteStatus;
import org.junit.jupiter.api.Test;

/** What the API may add at any time must not stop a client that was generated before. */
class AdditionsTest {

  @Test
  void newFieldsAndNewValuesOfEnumsDoNotStopAnOlderClient() throws JsonProcessingException {
    String answer =
        "{\"number\": \"Q-7\", \"status\": \"FORGOTTEN\", \"colour\": {\"name\": \"red\"}}";
    QuoteListItem quote =
        ApiClient.createDefaultObjectMapper().readValue(answer, QuoteListItem.class);
    assertEquals("Q-7", quote.getNumber());
    assertEquals(QuoteStatus.UNKNOWN_DEFAULT_OPEN_API, quote.getStatus());
  }
}
