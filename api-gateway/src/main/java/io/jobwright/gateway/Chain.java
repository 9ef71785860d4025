package io.jobwright.gateway;

import io.jobwright.gateway.apidoc.ApiDocument;
import io.jobwright.gateway.apidoc.ReferencePage;
import io.jobwright.gateway.auth.Authentication;
import io.jobwright.gateway.proxy.Forwarding;
import io.jobwright.gateway.proxy.Routing;
import io.jobwright.gateway.request.BodyRules;
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
      ProblemAnswers problems,
      Identification identification,
      SecurityHeaders securityHeaders,
      WellFormedness wellFormedness,
      ApiDocument document,
      ReferencePage page,
      Routing routing,
      Authentication authentication,
      BodyRules bodyRules,
      HeaderHygiene hygiene,
      Forwarding forwarding) {
    router
        .route()
        .order(FIRST)
        .handler(identification)
        .handler(securityHeaders)
        .handler(wellFormedness)
        .failureHandler(problems);
    document.install(router, FIRST + 1, problems);
    page.install(router, FIRST + 1, problems);
    router
        .route()
        .order(FIRST + 2)
        .handler(routing)
        .handler(authentication)
        .handler(bodyRules)
        .handler(hygiene)
        .handler(forwarding)
        .failureHandler(problems);
  }
}
