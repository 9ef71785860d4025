package io.jobwright.gateway;

import io.jobwright.gateway.api.AllowedMethods;
import io.jobwright.gateway.apidoc.ApiDocument;
import io.jobwright.gateway.apidoc.ReferencePage;
import io.jobwright.gateway.auth.Authentication;
import io.jobwright.gateway.compression.Compression;
import io.jobwright.gateway.limit.FailureLimit;
import io.jobwright.gateway.limit.RequestLimit;
import io.jobwright.gateway.proxy.Forwarding;
import io.jobwright.gateway.proxy.Routing;
import io.jobwright.gateway.request.BodyRules;
import io.jobwright.gateway.request.Cors;
import io.jobwright.gateway.request.Framing;
import io.jobwright.gateway.request.HeaderHygiene;
import io.jobwright.gateway.request.Identification;
import io.jobwright.gateway.request.ProblemAnswers;
import io.jobwright.gateway.request.SecurityHeaders;
import io.jobwright.gateway.request.WellFormedness;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What a request goes through, in this order. Nothing behind it is reachable: the chain answers
 * every path, before the routes that extensions bring along.
 */
@ApplicationScoped
class Chain {

  /** Before everything but Quarkus' own first step. */
  private static final int FIRST = Integer.MIN_VALUE + 2;

  void install(
      @Observes Router router,
      FailureLimit failureLimit,
      ProblemAnswers problems,
      Identification identification,
      Framing framing,
      SecurityHeaders securityHeaders,
      Cors cors,
      WellFormedness wellFormedness,
      ApiDocument document,
      ReferencePage page,
      Routing routing,
      Authentication authentication,
      RequestLimit limit,
      AllowedMethods allowedMethods,
      BodyRules bodyRules,
      HeaderHygiene hygiene,
      Compression compression,
      Forwarding forwarding) {
    // The failures of every later step come back to the first route that takes any.
    router
        .route()
        .order(FIRST)
        .handler(identification)
        .handler(framing)
        .handler(securityHeaders)
        .handler(cors)
        .handler(wellFormedness)
        .failureHandler(failureLimit)
        .failureHandler(problems);
    document.install(router, FIRST + 1, limit);
    page.install(router, FIRST + 1, limit);
    router
        .route()
        .order(FIRST + 2)
        .handler(routing)
        .handler(authentication)
        .handler(limit)
        .handler(allowedMethods)
        .handler(bodyRules)
        .handler(hygiene)
        .handler(compression)
        .handler(forwarding);
  }
}
