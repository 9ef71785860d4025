package io.jobwright.platform.command;

import io.jobwright.platform.answer.Answer;
import io.jobwright.platform.answer.AnswerWriter;
import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs what a request asks for: one transaction that holds the effect, its events and, where the
 * caller sent an Idempotency-Key, the answer. A transaction that lost a race for a lock is run
 * again.
 *
 * <p>A thrown {@link Problem} undoes the effect. A view that is a Problem is a refusal that changes
 * something (an expired quote becomes EXPIRED): both commit together.
 */
@RequestScoped
public class Command {

  @Inject EntityManager entityManager;
  @Inject IdempotentRequests requests;
  @Inject Transactions transactions;
  @Inject AnswerWriter answers;
  @Inject HttpHeaders headers;
  @Inject UriInfo uri;

  /** Makes a resource: 201 with Location and ETag. Needs an Idempotency-Key. */
  public <T> Response create(Supplier<T> action, Function<T, ? extends ResourceView> view) {
    IdempotentRequest request = requests.whole().orElseThrow(IdempotentRequests::missing);
    return run(
        Optional.of(request),
        () -> answers.created(view.apply(flushed(action.get())), uri.getPath()));
  }

  /** Starts long work: 202 with Location, ETag and Retry-After. Needs an Idempotency-Key. */
  public <T> Response start(
      Supplier<T> action, Function<T, ? extends ResourceView> view, String collection) {
    IdempotentRequest request = requests.whole().orElseThrow(IdempotentRequests::missing);
    return run(
        Optional.of(request),
        () -> answers.accepted(view.apply(flushed(action.get())), collection));
  }

  /** Moves or changes the resource of this version: 200 with the new ETag. */
  public <T> Response change(Function<IfMatch, T> action, Function<T, ?> view) {
    IfMatch ifMatch = IfMatch.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
    return run(requests.whole(), () -> answers.of(view.apply(flushed(action.apply(ifMatch)))));
  }

  /** Runs a move that no version guards, such as a client's approval by link. */
  public <T> Response run(Supplier<T> action, Function<T, ?> view) {
    return run(requests.whole(), () -> answers.of(view.apply(flushed(action.get()))));
  }

  private Response run(Optional<IdempotentRequest> request, Supplier<Answer> effect) {
    Transactions.Outcome outcome = transactions.answer(request, effect);
    return outcome.answer().toResponse(outcome.replayed());
  }

  private <T> T flushed(T result) {
    entityManager.flush();
    return result;
  }
}
