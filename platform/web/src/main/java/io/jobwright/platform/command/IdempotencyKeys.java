package io.jobwright.platform.command;

import io.jobwright.platform.answer.Answer;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.sql.Row;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * The table of used keys. A key's row is written in the transaction of its effect, so a crash
 * leaves both or neither; an advisory lock of the same transaction marks the key as in progress, so
 * nobody waits and nothing runs twice.
 */
@ApplicationScoped
class IdempotencyKeys {

  /** Documented to callers; a key that is older is as good as new. */
  private static final String KEPT = "interval '7 days'";

  private static final Sql CLAIM =
      Sql.of(
          """
          select pg_try_advisory_xact_lock(hashtextextended(:lock::text, 0)) as claimed,
                 k.fingerprint, k.status, k.content_type, k.location, k.etag, k.body
            from (values (1)) as one
            left join idempotency_key k
              on k.client_id = :client and k.operation = :operation and k.key = :key
             and k.tenant_id = :tenant::uuid
             and k.created_at > :now::timestamptz - %s
          """
              .formatted(KEPT));

  private static final Sql STORE =
      Sql.of(
          """
          with one as (
            select :tenant::uuid as tenant_id, :client as client_id, :operation as operation,
                   :key as key, :fingerprint as fingerprint, :status::smallint as status,
                   :contentType as content_type, :location as location, :etag as etag,
                   :body as body, :now::timestamptz as created_at),
          expired as (
            select k.tenant_id, k.client_id, k.operation, k.key
              from idempotency_key k
             where k.tenant_id = :tenant::uuid and k.created_at <= :now::timestamptz - %1$s
               and (k.client_id, k.operation, k.key) <> (:client, :operation, :key)
             order by k.created_at limit 2 for update of k skip locked),
          removed as (
            delete from idempotency_key k using expired e
             where k.tenant_id = e.tenant_id and k.client_id = e.client_id
               and k.operation = e.operation and k.key = e.key)
          insert into idempotency_key (tenant_id, client_id, operation, key, fingerprint,
                                       status, content_type, location, etag, body, created_at)
          select * from one
          on conflict (tenant_id, client_id, operation, key) do update
             set fingerprint = excluded.fingerprint, status = excluded.status,
                 content_type = excluded.content_type, location = excluded.location,
                 etag = excluded.etag, body = excluded.body, created_at = excluded.created_at
           where idempotency_key.created_at <= excluded.created_at - %1$s
          """
              .formatted(KEPT));

  @Inject Statements statements;
  @Inject CallContext call;
  @Inject StoredAnswerCipher cipher;
  @Inject Clock clock;

  /**
   * First statement of the transaction.
   *
   * @return the stored answer, or empty where this transaction is the one to run
   * @throws Problem 409 while another transaction holds the key, 422 where it was used otherwise
   */
  Optional<Answer> claim(IdempotentRequest request) {
    String tenant = call.tenantId().toString();
    String client = call.clientId();
    return of(request, CLAIM)
        .set("lock", String.join(" ", tenant, client, request.operation(), request.key()))
        .onlyRow(row -> outcome(row, request));
  }

  private Statements.Call of(IdempotentRequest request, Sql sql) {
    return statements
        .prepare(sql)
        .set("client", call.clientId())
        .set("operation", request.operation())
        .set("key", request.key())
        .set("now", clock.instant());
  }

  private Optional<Answer> outcome(Row row, IdempotentRequest request) throws SQLException {
    String fingerprint = row.text("fingerprint");
    if (fingerprint != null) {
      if (!fingerprint.equals(request.fingerprint())) {
        throw Problem.of(
            ProblemType.IDEMPOTENCY_KEY_REUSED,
            "This Idempotency-Key was already used with a different request.");
      }
      String body = row.text("body");
      boolean secret = StoredAnswerCipher.isEncrypted(body);
      return Optional.of(
          new Answer(
              row.count("status"),
              row.text("content_type"),
              row.text("location"),
              row.text("etag"),
              secret ? cipher.decrypt(body) : body,
              secret));
    }
    if (!row.is("claimed")) {
      throw inProgress();
    }
    return Optional.empty();
  }

  static Problem inProgress() {
    return Problem.of(
        ProblemType.IDEMPOTENCY_IN_PROGRESS,
        "The first request with this Idempotency-Key is still running; try again shortly.");
  }

  /**
   * Last statement of the transaction: the answer commits with the effect. Each one that comes in
   * takes two of its tenant's expired ones out, so that the table needs nobody to clean it.
   *
   * @return false where another transaction has stored an answer under this key meanwhile
   */
  boolean store(IdempotentRequest request, Answer answer) {
    return of(request, STORE)
            .set("fingerprint", request.fingerprint())
            .set("status", answer.status())
            .set("contentType", answer.contentType())
            .set("location", answer.location())
            .set("etag", answer.etag())
            .set("body", answer.secret() ? cipher.encrypt(answer.body()) : answer.body())
            .execute()
        == 1;
  }
}
