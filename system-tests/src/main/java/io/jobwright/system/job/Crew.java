package io.jobwright.system.job;

import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Listener;
import io.jobwright.system.client.Retry;
import io.jobwright.system.client.Role;
import io.jobwright.system.client.Session;
import java.util.stream.Stream;

/**
 * The people of one organization who do a job together, each with the token of the own role.
 *
 * @param customer has no token, only the public link
 */
public record Crew(
    Session sales,
    Session customer,
    Session dispatcher,
    Session technician,
    Session warehouse,
    Session accountant) {

  public static Crew of(Jobwright jobwright, String organization) {
    return new Crew(
        jobwright.as(Role.SALES, organization),
        jobwright.anonymous(),
        jobwright.as(Role.DISPATCHER, organization),
        jobwright.as(Role.TECHNICIAN, organization),
        jobwright.as(Role.WAREHOUSE, organization),
        jobwright.as(Role.ACCOUNTANT, organization));
  }

  public Crew repeating(Retry retry) {
    return new Crew(
        sales.repeating(retry),
        customer.repeating(retry),
        dispatcher.repeating(retry),
        technician.repeating(retry),
        warehouse.repeating(retry),
        accountant.repeating(retry));
  }

  public Crew heardBy(Listener listener) {
    return new Crew(
        sales.heardBy(listener),
        customer.heardBy(listener),
        dispatcher.heardBy(listener),
        technician.heardBy(listener),
        warehouse.heardBy(listener),
        accountant.heardBy(listener));
  }

  /** Gets everybody's token. */
  public void logIn() {
    Stream.of(sales, dispatcher, technician, warehouse, accountant).forEach(Session::logIn);
  }
}
