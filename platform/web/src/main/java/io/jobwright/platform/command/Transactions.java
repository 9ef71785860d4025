package io.jobwright.platform.command;

import io.jobwright.platform.answer.Answer;
import io.jobwright.platform.answer.AnswerWriter;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.problem.AmountProblem;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.sql.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Transactions that hold an effect, its events and the answer stored under its key. One that lost a
 * race for a lock is run again.
 */
@RequestScoped
class Transactions {

  private static final Set<Integer> STORED_REFUSALS = Set.of(409, 412, 422);
  private static final int TRIES = 3;

  @Inject IdempotencyKeys keys;
  @Inject AnswerWriter answers;
  @Inject HttpHeaders headers;

  /** What came of a keyed effect, now or before. */
  record Outcome(Answer answer, boolean replayed) {}

  /**
   * Runs an effect in a transaction of its own.
   *
   * @throws Problem the refusal that undid it; one that a repeat would meet again is remembered
   */
  Outcome answer(Optional<IdempotentRequest> request, Supplier<Answer> effect) {
    try {
      return run(() -> once(request, effect));
    } catch (Problem refused) {
      throw remembered(request, refused);
    } catch (PricingRejected rejected) {
      throw remembered(request, AmountProblem.of(rejected));
    }
  }

  <T> T run(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().call(work::get);
      } catch (RuntimeException failed) {
        if (attempt == TRIES || !worthAnotherTry(failed, attempt)) {
          throw failed;
        }
      }
    }
  }

  /**
   * Within the present transaction: the stored answer, or the effect and its answer stored. The
   * lock of a key is free before its row can be seen by a statement that began earlier, so the row
   * has the last word: who finds it taken undoes the effect.
   */
  Outcome once(Optional<IdempotentRequest> request, Supplier<Answer> effect) {
    Optional<Answer> stored = request.flatMap(keys::claim);
    if (stored.isPresent()) {
      return new Outcome(stored.get(), true);
    }
    Answer answer = effect.get();
    if (request.isPresent() && !keys.store(request.get(), answer)) {
      throw IdempotencyKeys.inProgress();
    }
    return new Outcome(answer, false);
  }

  private Problem remembered(Optional<IdempotentRequest> request, Problem refused) {
    int status = refused.type().status();
    boolean aboutTheKey = refused.type().name().startsWith("IDEMPOTENCY_");
    if (request.isPresent() && !aboutTheKey && STORED_REFUSALS.contains(status)) {
      QuarkusTransaction.requiringNew()
          .run(() -> keys.store(request.get(), answers.refusal(refused)));
    }
    return refused;
  }

  /** With a version the caller decides what a lost race means; without one the rules do, anew. */
  private boolean worthAnotherTry(RuntimeException failed, int attempt) {
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    boolean anyVersion = ifMatch == null || ifMatch.strip().equals("*");
    return DatabaseFaults.isLockConflict(failed)
        || (DatabaseFaults.isUniqueViolation(failed) && attempt == 1) // the next sees who was first
        || (failed instanceof OptimisticLockException && anyVersion);
  }
}
