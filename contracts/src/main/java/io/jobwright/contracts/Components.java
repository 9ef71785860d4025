package io.jobwright.contracts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The components of a record as JSON shows them. */
final class Components {

  /** By name: contracts stand beside the code they are about and do not know it. */
  private static final String ID = "io.jobwright.platform.id.Id";

  private Components() {}

  /** In their order; in the place of an unwrapped record stand the components of it. */
  static List<RecordComponent> of(Class<?> type) {
    List<RecordComponent> shown = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (isUnwrapped(type, component)) {
        shown.addAll(of(component.getType()));
      } else {
        shown.add(component);
      }
    }
    return shown;
  }

  /** What stands before a UUID that is shown as a public id; empty for anything else. */
  static Optional<String> idPrefix(RecordComponent component) {
    return component.getType() == UUID.class
        ? Arrays.stream(component.getAnnotatedType().getAnnotations())
            .filter(annotation -> annotation.annotationType().getName().equals(ID))
            .map(Components::value)
            .findFirst()
        : Optional.empty();
  }

  /** The annotation may stand on fields only, and a component is its field. */
  private static boolean isUnwrapped(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName()).isAnnotationPresent(JsonUnwrapped.class);
    } catch (NoSuchFieldException everyComponentHasOne) {
      throw new IllegalStateException(everyComponentHasOne);
    }
  }

  private static String value(Annotation id) {
    try {
      return (String) id.annotationType().getMethod("value").invoke(id);
    } catch (ReflectiveOperationException itHasOne) {
      throw new IllegalStateException(itHasOne);
    }
  }
}
