package io.jobwright.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.answer.Answer;
import io.jobwright.platform.answer.AnswerWriter;
import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.command.BatchRequest.BatchItem;
import io.jobwright.platform.command.BatchView.BatchItemView;
import io.jobwright.platform.failure.Failures;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.problem.AmountProblem;
import io.jobwright.platform.problem.MalformedJson;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Makes many resources by one request. Each item is what a single request would be: with a key and
 * an answer of its own, and a transaction of its own unless the batch is atomic.
 */
@RequestScoped
public class Batch {

  private static final int MULTI_STATUS = 207;
  @Inject IdempotentRequests requests;
  @Inject Transactions transactions;
  @Inject AnswerWriter answers;
  @Inject Failures failures;
  @Inject EntityManager entityManager;
  @Inject ObjectMapper json;
  @Inject Validator validator;
  @Inject UriInfo uri;

  /** How many items were answered with what was stored. */
  private int replayed;

  /** An item that can be run. */
  private record Step(IdempotentRequest request, Supplier<Answer> effect) {}

  /**
   * 207 with what came of each item.
   *
   * @param type of an item's body
   * @param action makes one resource, in the transaction that is there
   * @throws Problem 400 where the Idempotency-Key of the whole is malformed
   */
  public <B, T> Response create(
      BatchRequest batch,
      Class<B> type,
      Function<B, T> action,
      Function<T, ? extends ResourceView> view) {
    requests.headerKey();
    List<Supplier<Step>> steps =
        IntStream.range(0, batch.items().size())
            .<Supplier<Step>>mapToObj(
                i -> () -> step(i, batch.items().get(i), type, action.andThen(view)))
            .toList();
    List<Answer> made = batch.isAtomic() ? together(steps) : oneByOne(steps);
    Response.ResponseBuilder answer = Response.status(MULTI_STATUS);
    if (replayed == made.size()) {
      answer.header(Answer.REPLAYED, "true");
    }
    return answer
        .entity(
            new BatchView(
                IntStream.range(0, made.size())
                    .mapToObj(i -> BatchItemView.of(i, made.get(i)))
                    .toList()))
        .build();
  }

  private <B> Step step(
      int index, BatchItem item, Class<B> type, Function<B, ? extends ResourceView> make) {
    IdempotentRequest request = requests.item(index, item.idempotencyKey(), item.body().toString());
    B body = read(item.body(), type);
    return new Step(request, () -> made(make.apply(body)));
  }

  private Answer made(ResourceView view) {
    entityManager.flush();
    return answers.created(view, BatchRequest.collectionOf(uri.getPath()));
  }

  private <B> B read(JsonNode body, Class<B> type) {
    B read;
    try {
      read = json.treeToValue(body, type);
    } catch (JsonProcessingException malformed) {
      throw MalformedJson.of(malformed);
    }
    if (read == null) {
      throw Problem.at("#", ProblemType.VALIDATION_FAILED, "The item has no body.");
    }
    Set<ConstraintViolation<B>> violations = validator.validate(read);
    if (!violations.isEmpty()) {
      throw Failures.invalid(violations);
    }
    return read;
  }

  private List<Answer> oneByOne(List<Supplier<Step>> steps) {
    return steps.stream().map(step -> answer(() -> alone(step.get()))).toList();
  }

  private Answer alone(Step step) {
    return counted(transactions.answer(Optional.of(step.request()), step.effect()));
  }

  /** All in one transaction; what one of them meets undoes the others and nothing is remembered. */
  private List<Answer> together(List<Supplier<Step>> steps) {
    List<Answer> done = new ArrayList<>();
    try {
      return transactions.run(
          () -> {
            done.clear();
            replayed = 0;
            for (Supplier<Step> step : steps) {
              done.add(within(step.get()));
            }
            return List.copyOf(done);
          });
    } catch (RuntimeException failed) {
      if (done.size() == steps.size()) {
        throw failed; // of the commit, and of no item; its outcome may be open
      }
      Answer refusal = answer(() -> rethrown(failed));
      Answer undone =
          answers.refusal(
              Problem.of(
                  ProblemType.BATCH_ROLLED_BACK, "Another item was refused; nothing was made."));
      return IntStream.range(0, steps.size())
          .mapToObj(i -> i == done.size() ? refusal : undone)
          .toList();
    }
  }

  private Answer within(Step step) {
    return counted(transactions.once(Optional.of(step.request()), step.effect()));
  }

  private Answer counted(Transactions.Outcome outcome) {
    replayed += outcome.replayed() ? 1 : 0;
    return outcome.answer();
  }

  private static Answer rethrown(RuntimeException failed) {
    throw failed;
  }

  private Answer answer(Supplier<Answer> item) {
    try {
      return item.get();
    } catch (Problem refused) {
      return answers.refusal(refused);
    } catch (PricingRejected rejected) {
      return answers.refusal(AmountProblem.of(rejected));
    } catch (RuntimeException failed) {
      return answers.refusal(failures.of(failed));
    }
  }
}
