package io.jobwright.system.fuzz.world;

import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Login;
import io.jobwright.system.client.Role;
import java.util.ArrayList;
import java.util.List;

/** Everybody who may ask as one organization, and those whose tokens are worth nothing. */
public final class Callers {

  private final Jobwright jobwright;
  private final String organization;
  private final List<Caller> impostors;

  public Callers(Jobwright jobwright, String organization) {
    this.jobwright = jobwright;
    this.organization = organization;
    this.impostors = impostors();
  }

  /** May do everything. */
  public Caller owner() {
    return person(Role.OWNER);
  }

  public Caller person(Role role) {
    return of(Login.person(role, organization));
  }

  /** A program whose token names this scope. */
  public Caller program(String scope) {
    Login login = Login.program(organization, scope);
    return Caller.of(login.caller() + " with " + scope, () -> jobwright.authorizationOf(login));
  }

  public Caller nobody() {
    return Caller.NOBODY;
  }

  /** Whose token is not one, not for us, not of the issuer, or of yesterday. */
  public List<Caller> untrusted() {
    return impostors;
  }

  private Caller of(Login login) {
    return Caller.of(login.caller(), () -> jobwright.authorizationOf(login));
  }

  private List<Caller> impostors() {
    String good = jobwright.authorizationOf(Login.person(Role.OWNER, organization));
    Forgery forgery = new Forgery(good.replaceFirst("^Bearer ", ""));
    String expired = jobwright.expiredAuthorizationOf(Login.shortlived(Role.OWNER, organization));
    List<Caller> all = new ArrayList<>();
    all.add(Caller.NOBODY);
    all.add(bearing("an expired token", expired));
    all.add(
        bearing(
            "a token for another audience",
            jobwright.authorizationOf(Login.elsewhere(Role.OWNER, organization))));
    all.add(bearing("a token signed by another key", bearer(forgery.signedByAnotherKey())));
    all.add(bearing("an unsigned token", bearer(forgery.unsigned())));
    all.add(
        bearing(
            "a token signed with the public key",
            bearer(forgery.signedWithThePublicKey(jobwright.signingKey()))));
    all.add(bearing("a changed token", bearer(forgery.changed())));
    all.add(bearing("no token at all", "Bearer abc.def.ghi"));
    all.add(bearing("a password", "Basic b3duZXI6am9id3JpZ2h0"));
    return List.copyOf(all);
  }

  private static String bearer(String token) {
    return "Bearer " + token;
  }

  private static Caller bearing(String name, String authorization) {
    return Caller.of(name, () -> authorization);
  }
}
