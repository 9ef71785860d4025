package io.jobwright.platform.testing;

import io.jobwright.contracts.HttpExchange;
import io.jobwright.contracts.OpenApi;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Holds every exchange of a test to the OpenAPI document of the service that is being tested. */
final class DocumentedExchanges implements Filter {

  /** By port: test profiles start the service anew, with the same document. */
  private static final Map<Integer, OpenApi> DOCUMENTS = new ConcurrentHashMap<>();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    URI uri = URI.create(request.getURI());
    OpenApi document = DOCUMENTS.computeIfAbsent(uri.getPort(), DocumentedExchanges::read);
    document.require(exchange(request, uri, response));
    return response;
  }

  private static OpenApi read(int port) {
    return OpenApi.of(
        RestAssured.given().port(port).get("/q/openapi?format=json").then().extract().asString());
  }

  private static HttpExchange exchange(
      FilterableRequestSpecification request, URI uri, Response response) {
    Map<String, String> headers =
        response.headers().asList().stream()
            .collect(Collectors.toMap(Header::getName, Header::getValue, (one, other) -> one));
    Object body = request.getBody();
    return new HttpExchange(
        request.getMethod(),
        uri.getPath(),
        request.getContentType(),
        body instanceof String text ? text : null,
        response.statusCode(),
        headers,
        response.asString());
  }
}
