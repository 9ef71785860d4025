package io.jobwright.platform.command;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.security.DigestInputStream;

/** Feeds {@link BodyDigest} where the request carries an Idempotency-Key. */
@Provider
public class BodyDigestReader implements ReaderInterceptor {

  @Inject BodyDigest digest;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getHeaders().containsKey(IdempotentRequests.HEADER)) {
      context.setInputStream(new DigestInputStream(context.getInputStream(), digest.begin()));
    }
    return context.proceed();
  }
}
