package io.jobwright.platform.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.OAuthFlows;

/** What every document shares, {@code openapi/common.json}, of which each takes what it uses. */
final class CommonParts {

  static final String PROBLEM = "Problem";
  static final Set<String> SCHEMAS = Set.of(PROBLEM, "FieldProblem");
  static final String OAUTH2 = "oauth2";
  static final String BEARER = "bearer";

  private static final String FILE = "openapi/common.json";
  private static final String SCOPES = "schemas/scopes.properties";

  private final OpenAPI common;
  private final Properties scopes;
  private final OpenAPI document;

  /**
   * @param document what the parts are added to
   */
  CommonParts(OpenAPI document) {
    this.document = document;
    this.common = read();
    this.scopes = readScopes();
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
  }

  /** Terms of use, address, problem details, ways to authenticate. */
  void addFrame() {
    document.getInfo().setContact(common.getInfo().getContact());
    document.getInfo().setLicense(common.getInfo().getLicense());
    document.getInfo().setVersion(common.getInfo().getVersion());
    document.setServers(common.getServers());
    shared().getSchemas().forEach(document.getComponents()::addSchema);
    shared().getSecuritySchemes().forEach(document.getComponents()::addSecurityScheme);
    OAuthFlows flows = shared().getSecuritySchemes().get(OAUTH2).getFlows();
    addScopes(flows.getAuthorizationCode());
    addScopes(flows.getClientCredentials());
  }

  /** The permission, which a client can ask for. */
  String scope(String permission) {
    if (!scopes.containsKey(permission)) {
      throw new IllegalStateException(permission + " is not described in " + SCOPES);
    }
    return permission;
  }

  private void addScopes(OAuthFlow flow) {
    Map<String, String> all = new TreeMap<>(flow.getScopes());
    scopes.forEach((permission, description) -> all.put((String) permission, (String) description));
    flow.setScopes(all);
  }

  Parameter parameter(String name) {
    document.getComponents().addParameter(name, shared().getParameters().get(name));
    return OASFactory.createParameter().ref("#/components/parameters/" + name);
  }

  Header header(String name) {
    document.getComponents().addHeader(name, shared().getHeaders().get(name));
    return OASFactory.createHeader().ref("#/components/headers/" + name);
  }

  private Components shared() {
    return common.getComponents();
  }

  private static OpenAPI read() {
    return SmallRyeOpenAPI.builder()
        .enableAnnotationScan(false)
        .enableModelReader(false)
        .enableStandardFilter(false)
        .enableStandardStaticFiles(false)
        .withCustomStaticFile(() -> resource(FILE))
        .build()
        .model();
  }

  private static Properties readScopes() {
    try (InputStream file = resource(SCOPES)) {
      Properties properties = new Properties();
      properties.load(file);
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream resource(String name) {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
  }
}
