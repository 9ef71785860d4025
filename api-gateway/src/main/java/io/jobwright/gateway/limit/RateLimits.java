package io.jobwright.gateway.limit;

import io.jobwright.gateway.GatewayConfig;
import io.jobwright.gateway.api.ApiPaths;
import io.jobwright.gateway.auth.Caller;
import io.jobwright.gateway.request.ClientAddress;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every request counts for exactly one policy: with a valid token for its organization and program,
 * without one for the network it comes from. Counted in the memory of this instance alone, so that
 * a deployment of n gateways lets through at most n times the quota.
 */
@Startup
@ApplicationScoped
class RateLimits {

  private final Map<Policy, TokenBuckets> buckets = new EnumMap<>(Policy.class);
  private final List<OperationPattern> costly;
  private final ClientAddress clientAddress;
  private final MeterRegistry meters;

  RateLimits(
      GatewayConfig config,
      ApiPaths paths,
      Clock clock,
      ClientAddress clientAddress,
      MeterRegistry meters) {
    GatewayConfig.Limits limits = config.limits();
    for (Policy policy : Policy.values()) {
      GatewayConfig.Quota quota = limits.policies().get(policy.wireName());
      if (quota == null) {
        throw new IllegalStateException("There is no quota " + policy.wireName());
      }
      buckets.put(policy, new TokenBuckets(policy, quota, limits.remembered(), clock));
    }
    costly = limits.costly().stream().map(OperationPattern::parse).toList();
    costly.forEach(pattern -> requireOperation(paths, pattern));
    this.clientAddress = clientAddress;
    this.meters = meters;
  }

  /** A misspelt pattern would leave the operation it means among the cheap ones. */
  static void requireOperation(ApiPaths paths, OperationPattern pattern) {
    if (!paths.hasOperation(pattern::matches)) {
      throw new IllegalStateException("The API has no operation " + pattern);
    }
  }

  /**
   * Counts a request for the caller its token names, or for where it comes from.
   *
   * @throws Problem rate_limited
   */
  void charge(RoutingContext context) {
    Caller.of(context)
        .ifPresentOrElse(
            caller -> charge(context, policy(context.request()), caller),
            () -> chargeSource(context, Policy.PUBLIC));
  }

  /**
   * Counts a request for where it comes from.
   *
   * @throws Problem rate_limited
   */
  void chargeSource(RoutingContext context, Policy policy) {
    SourceNetwork source =
        clientAddress.of(context.request()).map(SourceNetwork::of).orElse(SourceNetwork.UNKNOWN);
    charge(context, policy, source);
  }

  private void charge(RoutingContext context, Policy policy, Object key) {
    Charge charge = buckets.get(policy).charge(key);
    charge.enter(context);
    if (charge.isRefused()) {
      meters.counter("jobwright.gateway.limited", "policy", policy.wireName()).increment();
      throw Problem.of(
          ProblemType.RATE_LIMITED,
          "The quota \"" + policy.wireName() + "\" is used up; wait as long as Retry-After says.");
    }
  }

  private Policy policy(HttpServerRequest request) {
    String method = request.method().name();
    String path = request.path();
    return costly.stream().anyMatch(operation -> operation.matches(method, path))
        ? Policy.COSTLY
        : Policy.DEFAULT;
  }
}
