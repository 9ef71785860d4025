package io.jobwright.platform.inbox;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;

/** Which data a handler takes: what stands in the place of its type parameter. */
public final class HandledData {

  private HandledData() {}

  @SuppressWarnings("unchecked") // it is the class of the parameter
  public static <T> Class<T> of(EventHandler<T> handler) {
    return (Class<T>) parameter(handler, EventHandler.class);
  }

  @SuppressWarnings("unchecked") // it is the class of the parameter
  public static <T> Class<T> of(ProjectionHandler<T> handler) {
    return (Class<T>) parameter(handler, ProjectionHandler.class);
  }

  private static Class<?> parameter(Object handler, Class<?> as) {
    JavaType[] parameters =
        TypeFactory.defaultInstance().constructType(handler.getClass()).findTypeParameters(as);
    if (parameters.length != 1 || parameters[0].hasRawClass(Object.class)) {
      throw new IllegalArgumentException(handler.getClass() + " does not say what it handles");
    }
    return parameters[0].getRawClass();
  }
}
