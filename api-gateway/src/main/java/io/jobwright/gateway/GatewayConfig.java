package io.jobwright.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator can set of the gateway; every value has its unit and default. */
@ConfigMapping(prefix = "jobwright.gateway")
public interface GatewayConfig {

  /** The outside address of the gateway, without a trailing slash. */
  @WithDefault("${jobwright.public-url}")
  URI publicUrl();

  /** Who signs the tokens; told to callers in the OpenAPI document. */
  URI issuer();

  /** The services by short name, and the paths each of them answers. */
  Map<String, Service> services();

  Tokens tokens();

  Requests requests();

  /**
   * Proxies in front of the gateway, whose X-Forwarded-For it believes: addresses, or networks such
   * as {@code 10.0.0.0/8}. None: the other end of the connection is the client.
   */
  Optional<List<String>> trustedProxies();

  Limits limits();

  Cors cors();

  Connections connections();

  Circuit circuit();

  /** One service. */
  interface Service {

    /** Where it listens; only scheme, host and port count. */
    URI url();

    /**
     * Path prefixes, whole segments: {@code /v1/quotes} is not {@code /v1/quotes2}. With {@code *}
     * at the end, the beginning of a segment: {@code /v1/operations/iop_*} for the operations whose
     * ids begin so.
     */
    List<String> paths();
  }

  /** Tokens that have been verified are not verified again for a while. */
  interface Tokens {

    /** Longest time until a signature is checked again: a withdrawn key counts this much later. */
    @WithDefault("1m")
    Duration trustedFor();

    /** Memory for verified tokens; the longest unused go first. */
    @WithDefault("16M")
    MemorySize memory();
  }

  /** Bounds of one request. */
  interface Requests {

    /** Largest body; 413 beyond. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** From the head of the request to the last byte of the answer. */
    @WithDefault("30s")
    Duration timeout();
  }

  /** How much one caller may ask for. */
  interface Limits {

    /**
     * Quotas by policy: {@code default} and {@code costly} for an organization's program, {@code
     * public} and {@code authentication} (refused tokens) for a network without a valid token.
     */
    Map<String, Quota> policies();

    /** What counts as costly: methods and paths, {@code *} for any one segment. */
    List<String> costly();

    /** Callers remembered for each policy; of more, the longest unused begin anew. */
    @WithDefault("100000")
    long remembered();
  }

  /** So much in such a time, as a bucket that is filled evenly: that is also the largest burst. */
  interface Quota {

    /** Requests in a period. */
    long requests();

    /** Whole seconds. */
    @WithDefault("60s")
    Duration period();
  }

  /** Pages of other origins that browsers let use this API. */
  interface Cors {

    /**
     * The origins of the front ends that are registered with the identity server, as browsers write
     * them: {@code https://app.example.com}; {@code *} for any. None: only programs that are no
     * pages.
     */
    Optional<List<String>> origins();
  }

  /** Connections to one service: its own, so that none waits for another's. */
  interface Connections {

    /** Requests at one time. */
    @WithDefault("128")
    int max();

    /** Requests waiting for one of them; refused at once beyond. */
    @WithDefault("128")
    int maxWaiting();

    /** Longest wait for a connection, free or new. */
    @WithDefault("2s")
    Duration timeout();

    /** A connection unused for so long is closed; must be shorter than the service's own limit. */
    @WithDefault("60s")
    Duration keepAlive();
  }

  /** When a service is left alone for a moment. */
  interface Circuit {

    /** Requests in a row without an answer. */
    @WithDefault("5")
    int failures();

    /** Until one request is let through to try. */
    @WithDefault("1s")
    Duration pause();

    /** How often a service is asked whether it is there. */
    @WithDefault("2s")
    Duration probeInterval();
  }
}
