package io.jobwright.system.client.model;

/** A place for stock to be made. */
public record NewLocation(String name, String kind) {

  public static NewLocation warehouse(String name) {
    return new NewLocation(name, "WAREHOUSE");
  }
}
