package io.jobwright.localstack.supervisor;

import io.jobwright.localstack.StackException;
import java.time.Duration;

/** How the first start of a server went. */
sealed interface FirstStart {
  record Ready(Server server, Duration took) implements FirstStart {}

  record Failed(StackException cause) implements FirstStart {}
}
