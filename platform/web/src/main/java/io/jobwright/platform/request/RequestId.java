package io.jobwright.platform.request;

import jakarta.enterprise.context.RequestScoped;

/** The id and method of the present request. */
@RequestScoped
public class RequestId {

  private String value;
  private String method;

  void set(String newValue, String newMethod) {
    value = newValue;
    method = newMethod;
  }

  public String value() {
    return value;
  }

  public String method() {
    return method;
  }
}
