package io.jobwright.platform.architecture.bad.calculator;

import com.fasterxml.jackson.databind.JsonNode;

/** The calculator must not. */
class WritesJson {
  JsonNode figures;
}
