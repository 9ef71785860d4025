package io.jobwright.platform.openapi;

import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.command.BatchRequest;
import io.jobwright.platform.list.ListOptions;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** What the code says about an operation. */
record OperationFacts(
    String path, HttpMethod method, MethodInfo code, Operation documented, IndexView index) {

  private static final String CREATED = "201";
  private static final String ACCEPTED = "202";
  private static final String PUBLIC = "/v1/public/";

  /** Whether it needs no token: the path holds one. */
  boolean isPublic() {
    return path.startsWith(PUBLIC);
  }

  /** The permissions of which any one will do; none for a public one. */
  List<String> permissions() {
    AnnotationInstance allowed = code.annotation(PermissionsAllowed.class);
    return allowed == null ? List.of() : List.of(allowed.value().asStringArray());
  }

  boolean isSafe() {
    return method == HttpMethod.GET;
  }

  boolean isPatch() {
    return method == HttpMethod.PATCH;
  }

  boolean hasPathParameter() {
    return path.contains("{");
  }

  boolean takesBody() {
    return documented.getRequestBody() != null;
  }

  /** Whether it is run once by {@link io.jobwright.platform.command.Command}. */
  boolean isCommand() {
    return !isSafe() && returnsResponse();
  }

  boolean makesResource() {
    return documented.getResponses().hasAPIResponse(CREATED);
  }

  /** Whether the work goes on after the answer. */
  boolean startsOperation() {
    return documented.getResponses().hasAPIResponse(ACCEPTED);
  }

  /** Whether a repetition without a key would do it twice. */
  boolean needsKey() {
    return makesResource() || startsOperation();
  }

  /** Whether the answer is a file. */
  boolean isDownload() {
    return isSafe() && returnsResponse();
  }

  private boolean returnsResponse() {
    return code.returnType().name().equals(DotName.createSimple(Response.class));
  }

  /** Whether it changes what exists already, in a version that the caller has seen. */
  boolean changesVersion() {
    return isCommand() && hasPathParameter() && !isPublic() && !needsKey();
  }

  boolean isBatch() {
    return body()
        .map(Type::name)
        .filter(DotName.createSimple(BatchRequest.class)::equals)
        .isPresent();
  }

  boolean isList() {
    return answer().map(Type::name).filter(DotName.createSimple(Page.class)::equals).isPresent();
  }

  /** Whether the answer is one resource with an ETag. */
  boolean showsVersion() {
    return isDownload() || showsResource();
  }

  private boolean showsResource() {
    return answer()
        .map(type -> index.getClassByName(type.name()))
        .filter(view -> view.interfaceNames().contains(DotName.createSimple(ResourceView.class)))
        .isPresent();
  }

  /** What a successful answer shows. */
  Optional<Type> answer() {
    return declared(code.annotation(APIResponseSchema.class))
        .or(
            () ->
                Optional.of(code.returnType())
                    .filter(type -> !type.name().equals(DotName.createSimple(Response.class)))
                    .filter(type -> type.kind() != Type.Kind.VOID));
  }

  /** What the body is read into, or for a merge patch what it is applied to. */
  Optional<Type> body() {
    return declared(code.annotation(RequestBodySchema.class))
        .or(
            () ->
                code.parameters().stream()
                    .filter(
                        parameter -> parameter.annotations().stream().noneMatch(this::isFromHttp))
                    .map(parameter -> parameter.type())
                    .findFirst());
  }

  private boolean isFromHttp(AnnotationInstance annotation) {
    String name = annotation.name().toString();
    return name.startsWith("jakarta.ws.rs.");
  }

  /** What {@code sort} and {@code expand} of a list take. */
  Map<String, List<String>> listOptions() {
    AnnotationInstance options = code.annotation(ListOptions.class);
    return options == null
        ? Map.of()
        : Map.of("sort", sortKeys(options), "expand", texts(options.value("expand")));
  }

  private static List<String> sortKeys(AnnotationInstance options) {
    return Stream.concat(Stream.of("id"), texts(options.value("sort")).stream())
        .flatMap(key -> Stream.of(key, "-" + key))
        .toList();
  }

  private static List<String> texts(AnnotationValue value) {
    return value == null ? List.of() : List.of(value.asStringArray());
  }

  /** The problems of its own rules. */
  Stream<ProblemType> raises() {
    AnnotationInstance raises = code.annotation(Raises.class);
    return raises == null
        ? Stream.empty()
        : Arrays.stream(raises.value().asEnumArray()).map(ProblemType::valueOf);
  }

  /** {@code /v1/public/quotes/{token}} → {@code Public quotes}. */
  String tag() {
    String[] segments = path.split("/", -1);
    int first = 2;
    String words = isPublic() ? segments[first] + " " + segments[first + 1] : segments[first];
    return Character.toUpperCase(words.charAt(0)) + words.substring(1).replace('-', ' ');
  }

  private static Optional<Type> declared(AnnotationInstance annotation) {
    return Optional.ofNullable(annotation)
        .map(AnnotationInstance::value)
        .map(AnnotationValue::asClass);
  }

  ClassInfo resource() {
    return code.declaringClass();
  }
}
