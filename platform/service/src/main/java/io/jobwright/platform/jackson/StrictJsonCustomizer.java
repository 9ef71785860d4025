package io.jobwright.platform.jackson;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.json.StrictJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Gives the one mapper of a service the dialect of {@link StrictJson}. */
@Singleton
final class StrictJsonCustomizer implements ObjectMapperCustomizer {

  /** After Quarkus' own, whose module for dates is lenient. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    StrictJson.configure(mapper);
  }
}
