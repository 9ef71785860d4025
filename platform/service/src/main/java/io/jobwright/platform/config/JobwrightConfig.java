package io.jobwright.platform.config;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What an operator can set, beside Quarkus' own settings; every value has its unit and default. */
@StaticInitSafe
@ConfigMapping(prefix = "jobwright")
public interface JobwrightConfig {

  /** Short name: database, database roles and event types are named after it, say quotes. */
  String service();

  /** The outside address of the gateway, without a trailing slash. */
  @WithDefault("http://localhost:8080")
  String publicUrl();

  /** Signs list cursors; the same in all replicas of a service. */
  @Size(min = 32, message = "must be a secret of 32 characters or more")
  String cursorSecret();

  /**
   * Encrypt stored answers that hold a secret, such as a public link; the same in all replicas of a
   * service. The first is for new answers; behind it stand those of the last seven days, so that
   * answers under them can still be given again.
   */
  @NotEmpty
  List<@Size(min = 32, message = "must be a secret of 32 characters or more") String>
      answerSecrets();

  /** Names this replica to Kafka, so that a restarted one takes its partitions back at once. */
  @WithDefault("${HOSTNAME:local}")
  String instance();

  Tokens tokens();

  Outbox outbox();

  Inbox inbox();

  Operations operations();

  DueWork dueWork();

  TenantDefaults tenantDefaults();

  /** Access tokens that were verified. */
  interface Tokens {

    /** Tokens whose bearer is remembered, some 10 KB each. */
    @WithDefault("1000")
    long remembered();

    /** How long a key that the issuer withdraws can still count here. */
    @WithDefault("60s")
    Duration trustedFor();
  }

  /** The relay from the outbox table to Kafka. */
  interface Outbox {

    /** Off where a Debezium connector reads the table instead. */
    @WithDefault("true")
    boolean relayEnabled();

    /** Login of the relay's own database role. */
    String username();

    String password();

    /** Rows per round: one select, one acknowledged batch, one delete. */
    @WithDefault("500")
    int batchRows();

    /** How long a lost wake-up can delay an event. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** How long sent rows are kept for a replay. */
    @WithDefault("7")
    int logDays();
  }

  /** The consumer of other services' events. */
  interface Inbox {

    /** Events handled at once; each holds one database connection. */
    @WithDefault("6")
    int concurrency();

    /** Longest pause between two tries of an event that meets a passing fault. */
    @WithDefault("2s")
    Duration retryBackoffMax();

    /** Tries of an event that fails for a reason we do not know, before it is a dead letter. */
    @WithDefault("12")
    int unknownFaultTries();
  }

  /** Long work that goes on after its request. */
  interface Operations {

    /** Prefix of the ids: tells the gateway which service has an operation. */
    @WithDefault("op")
    String prefix();

    /** Operations worked on at once; each holds one database connection during a step. */
    @WithDefault("2")
    int concurrency();

    /** Without a finished step for so long, a worker counts as dead and another takes over. */
    @WithDefault("30s")
    Duration lease();

    /** How long a lost wake-up can delay an operation, and a dead worker's goes unnoticed. */
    @WithDefault("5s")
    Duration pollInterval();

    /** How often a step is begun before the operation fails. */
    @WithDefault("3")
    int tries();

    /** Until a failed step is tried again; twice as long before the third try. */
    @WithDefault("2s")
    Duration retryPause();

    /** How long a result can be read. */
    @WithDefault("24h")
    Duration resultKept();

    /** How long it can be seen what became of an operation. */
    @WithDefault("30d")
    Duration kept();
  }

  /** Work that falls due by itself. */
  interface DueWork {

    /** How long it can wait, such as a quote past its last day to become EXPIRED. */
    @WithDefault("2s")
    Duration pollInterval();
  }

  /** What holds for a tenant that has not said otherwise. */
  interface TenantDefaults {

    /** Decides which day it is. */
    @WithDefault("UTC")
    ZoneId timeZone();

    @WithDefault("EUR")
    Currency currency();

    /** False: generated invoices wait as drafts. */
    @WithDefault("true")
    boolean issueInvoicesAtOnce();
  }
}
