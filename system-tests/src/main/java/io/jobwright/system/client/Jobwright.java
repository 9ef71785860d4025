package io.jobwright.system.client;

import java.security.PublicKey;

/** The way to one running system: its public address and its identity server. */
public final class Jobwright implements AutoCloseable {

  private final Http http = new Http();
  private final String publicUrl;
  private final Tokens tokens;
  private final Listener listener;

  /**
   * @param publicUrl the gateway's address, without a trailing slash
   * @param issuer the issuer of the access tokens
   */
  public Jobwright(String publicUrl, String issuer) {
    this(publicUrl, issuer, Listener.NONE);
  }

  /**
   * @param listener hears what every session does
   */
  public Jobwright(String publicUrl, String issuer, Listener listener) {
    this.publicUrl = publicUrl;
    this.listener = listener;
    this.tokens = new Tokens(http, issuer);
  }

  /** A session of the person who holds this role. */
  public Session as(Role role, String organization) {
    return as(Login.person(role, organization));
  }

  public Session as(Login login) {
    return new Session(login.caller(), this, login, Retry.NEVER, Listener.NONE);
  }

  /** A caller without a token, such as a client with a public link. */
  public Session anonymous() {
    return new Session("anonymous", this, null, Retry.NEVER, Listener.NONE);
  }

  /** The value of the Authorization header of whoever logs in like this. */
  public String authorizationOf(Login login) {
    return tokens.authorizationOf(login);
  }

  /** A value that was good a moment ago. */
  public String expiredAuthorizationOf(Login login) {
    return tokens.expiredAuthorizationOf(login);
  }

  /** The public half of the key that the identity server signs tokens with. */
  public PublicKey signingKey() {
    return tokens.signingKey();
  }

  /**
   * Sends a request as it is, once.
   *
   * @throws NoAnswer where none came
   */
  public RawAnswer send(RawRequest request) {
    long started = System.nanoTime();
    Http.Response response =
        http.send(
            request.method(),
            publicUrl + request.pathAndQuery(),
            request.headerMap(),
            request.buffer());
    return RawAnswer.of(response, System.nanoTime() - started);
  }

  public String publicUrl() {
    return publicUrl;
  }

  Listener listener() {
    return listener;
  }

  Http http() {
    return http;
  }

  Tokens tokens() {
    return tokens;
  }

  @Override
  public void close() {
    http.close();
  }
}
