package io.jobwright.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.problem.AmountProblem;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemBody;
import io.jobwright.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

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

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{16,255}");
  private static final Set<Integer> STORED_REFUSALS = Set.of(409, 412, 422);
  private static final int TRIES = 3;

  @Inject EntityManager entityManager;
  @Inject IdempotencyKeys keys;
  @Inject BodyDigest digest;
  @Inject RequestId requestId;
  @Inject ObjectMapper json;
  @Inject HttpHeaders headers;
  @Inject UriInfo uri;

  /** Makes a resource: 201 with Location and ETag. Needs an Idempotency-Key. */
  public <T> Response create(Supplier<T> action, Function<T, ? extends ResourceView> view) {
    IdempotentRequest request =
        idempotentRequest()
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemType.IDEMPOTENCY_KEY_MISSING,
                        "Send an Idempotency-Key, so that a repeated request makes one resource."));
    return run(Optional.of(request), () -> created(view.apply(flushed(action.get()))));
  }

  /** Moves or changes the resource of this version: 200 with the new ETag. */
  public <T> Response change(Function<IfMatch, T> action, Function<T, ?> view) {
    IfMatch ifMatch = IfMatch.required(headers.getHeaderString(HttpHeaders.IF_MATCH));
    return run(idempotentRequest(), () -> answer(view.apply(flushed(action.apply(ifMatch)))));
  }

  /** Runs a move that no version guards, such as a client's approval by link. */
  public <T> Response run(Supplier<T> action, Function<T, ?> view) {
    return run(idempotentRequest(), () -> answer(view.apply(flushed(action.get()))));
  }

  private Response run(Optional<IdempotentRequest> request, Supplier<Answer> effect) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().call(() -> once(request, effect));
      } catch (Problem refused) {
        throw remembered(request, refused);
      } catch (PricingRejected rejected) {
        throw remembered(request, AmountProblem.of(rejected));
      } catch (RuntimeException failed) {
        if (attempt == TRIES || !worthAnotherTry(failed)) {
          throw failed;
        }
      }
    }
  }

  private Response once(Optional<IdempotentRequest> request, Supplier<Answer> effect) {
    Optional<Answer> stored = request.flatMap(keys::claim);
    if (stored.isPresent()) {
      return stored.get().toResponse(true);
    }
    Answer answer = effect.get();
    request.ifPresent(key -> keys.store(key, answer));
    return answer.toResponse(false);
  }

  /** A refusal that a repeat would meet again is the answer to the key as well. */
  private Problem remembered(Optional<IdempotentRequest> request, Problem refused) {
    int status = refused.type().status();
    boolean aboutTheKey = refused.type().name().startsWith("IDEMPOTENCY_");
    if (request.isPresent() && !aboutTheKey && STORED_REFUSALS.contains(status)) {
      QuarkusTransaction.requiringNew().run(() -> keys.store(request.get(), refusal(refused)));
    }
    return refused;
  }

  /** With a version the caller decides what a lost race means; without one the rules do, anew. */
  private boolean worthAnotherTry(RuntimeException failed) {
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    boolean anyVersion = ifMatch == null || ifMatch.strip().equals("*");
    return DatabaseFaults.isLockConflict(failed)
        || (failed instanceof OptimisticLockException && anyVersion);
  }

  private <T> T flushed(T result) {
    entityManager.flush();
    return result;
  }

  private Answer created(ResourceView view) {
    return new Answer(
        201,
        MediaType.APPLICATION_JSON,
        uri.getPath() + "/" + view.id(),
        IfMatch.etag(view.version()),
        text(view),
        view.showsSecret());
  }

  private Answer answer(Object view) {
    return switch (view) {
      case Problem refused -> refusal(refused);
      case ResourceView one -> ok(one, IfMatch.etag(one.version()), one.showsSecret());
      default -> ok(view, null, false);
    };
  }

  private Answer ok(Object view, String etag, boolean secret) {
    return new Answer(200, MediaType.APPLICATION_JSON, null, etag, text(view), secret);
  }

  private Answer refusal(Problem refused) {
    ProblemBody body = ProblemBody.of(refused, uri.getPath(), requestId.value());
    return new Answer(
        refused.type().status(), ProblemBody.MEDIA_TYPE, null, null, text(body), false);
  }

  private String text(Object view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("A view must be writable as JSON", bug);
    }
  }

  private Optional<IdempotentRequest> idempotentRequest() {
    List<String> sent = headers.getRequestHeader(IDEMPOTENCY_KEY);
    if (sent == null || sent.isEmpty()) {
      return Optional.empty();
    }
    String key = sent.size() == 1 ? unquoted(sent.getFirst()) : "";
    if (!KEY.matcher(key).matches()) {
      throw Problem.of(
          ProblemType.IDEMPOTENCY_KEY_INVALID,
          "An Idempotency-Key is one value of 16 to 255 letters, digits or _ . : -");
    }
    String operation = requestId.method() + " " + PublicLinkPath.withoutToken(uri.getPath());
    String query = uri.getRequestUri().getRawQuery();
    String fingerprint = digest.fingerprint(operation + "?" + (query == null ? "" : query));
    return Optional.of(new IdempotentRequest(operation, key, fingerprint));
  }

  /** The standard form is a structured-field string, in quotes; the bare form is common. */
  private static String unquoted(String value) {
    return value.length() > 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
