package io.jobwright.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The operations of this service by method and path. Answers to requests that the framework refuses
 * before it has found an operation are made from it.
 */
@ApplicationScoped
public class Endpoints {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private record Endpoint(
      String method, String template, Pattern path, int literals, Method implementation) {

    boolean answers(String asked) {
      return method.equals(asked)
          || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }
  }

  /** The more literal ones first: {@code /stock/receipts} before {@code /stock/{id}}. */
  private final List<Endpoint> endpoints = new ArrayList<>();

  @Inject
  Endpoints(BeanManager beans) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
        for (Method method : bean.getBeanClass().getMethods()) {
          httpMethod(method).ifPresent(name -> endpoints.add(endpoint(name, method)));
        }
      }
    }
    endpoints.sort(Comparator.comparingInt(Endpoint::literals).reversed());
  }

  /** The templates of their paths, {@code /v1/quotes/{id}}. */
  public List<String> paths() {
    return endpoints.stream().map(Endpoint::template).distinct().toList();
  }

  /** What would have answered, had nothing else been wrong with the request. */
  public Optional<Method> find(String method, String path) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.answers(method) && endpoint.path().matcher(path).matches())
        .map(Endpoint::implementation)
        .findFirst();
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static Endpoint endpoint(String httpMethod, Method method) {
    String base = method.getDeclaringClass().getAnnotation(Path.class).value();
    Path path = method.getAnnotation(Path.class);
    String template = path == null ? base : base + path.value();
    String literals = PARAMETER.matcher(template).replaceAll("");
    String expression = PARAMETER.matcher(Pattern.quote(template)).replaceAll("\\\\E[^/]+\\\\Q");
    return new Endpoint(
        httpMethod, template, Pattern.compile(expression), literals.length(), method);
  }
}
