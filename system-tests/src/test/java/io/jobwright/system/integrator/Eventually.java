package io.jobwright.system.integrator;

import io.jobwright.client.ApiException;
import io.jobwright.system.job.Watch;
import java.util.Optional;

/** What comes by itself, looked for with checked exceptions. */
final class Eventually {

  private Eventually() {}

  interface Look<T> {
    T orNull() throws ApiException;
  }

  /**
   * @param look null while it is not there
   */
  static <T> T await(String what, Look<T> look) throws ApiException {
    try {
      return Watch.await(
          what,
          () -> {
            try {
              return Optional.ofNullable(look.orNull());
            } catch (ApiException refused) {
              throw new Unexpected(refused);
            }
          });
    } catch (Unexpected unexpected) {
      throw unexpected.refused;
    }
  }

  private static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ApiException refused;

    Unexpected(ApiException refused) {
      super(refused);
      this.refused = refused;
    }
  }
}
