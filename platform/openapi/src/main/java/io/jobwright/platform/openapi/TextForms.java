package io.jobwright.platform.openapi;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.CurrencyCode;
import io.jobwright.platform.text.InvisibleCharacters;
import io.jobwright.platform.text.Visible;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;

/** What a text must look like, as a pattern, for fields whose constraints say so. */
final class TextForms {

  static final DotName DECIMAL = DotName.createSimple(BigDecimal.class);
  private static final DotName UUID_NAME = DotName.createSimple(UUID.class);

  /** The least that an address has; validators differ on the rest. */
  private static final String EMAIL = "^[^@]+@[^@]+$";

  private static final String CURRENCY_CODE = "^[A-Z]{3}$";

  /** Crockford's base32 in lower case; the first character holds three bits. */
  private static final String ID_SUFFIX = "_[0-7][0-9a-hjkmnp-tv-z]{25}$";

  /** What {@link io.jobwright.platform.json.StrictJson} reads. */
  private static final int MOST_DIGITS = 15;

  private static final int MOST_DECIMALS = 9;

  private TextForms() {}

  static Optional<String> of(FieldInfo field) {
    if (field.type().name().equals(DECIMAL)) {
      return decimal(field);
    }
    if (on(field, CurrencyCode.class).isPresent()) {
      return Optional.of(CURRENCY_CODE);
    }
    return on(field, Id.class)
        .map(id -> "^" + id.value().asString() + ID_SUFFIX)
        .or(() -> on(field, Visible.class).map(TextForms::visible))
        .or(() -> on(field, Email.class).map(email -> EMAIL))
        .or(() -> on(field, Pattern.class).map(TextForms::ofWholeText));
  }

  /** Whether a UUID is shown as the public id of its type. */
  static boolean isTypedId(FieldInfo field) {
    return field.type().name().equals(UUID_NAME) && on(field, Id.class).isPresent();
  }

  private static String visible(AnnotationInstance constraint) {
    AnnotationValue oneLine = constraint.value("oneLine");
    return oneLine == null || oneLine.asBoolean()
        ? InvisibleCharacters.VISIBLE_LINE
        : InvisibleCharacters.VISIBLE_TEXT;
  }

  /** Java's constraint is about the whole text, JSON Schema's about any part of it. */
  private static String ofWholeText(AnnotationInstance pattern) {
    return "^(" + pattern.value("regexp").asString() + ")$";
  }

  private static Optional<String> decimal(FieldInfo field) {
    Optional<AnnotationInstance> digits = on(field, Digits.class);
    boolean isMoreThanNothing = on(field, Positive.class).isPresent();
    boolean isNeverNegative = isMoreThanNothing || on(field, PositiveOrZero.class).isPresent();
    if (digits.isEmpty() && !isNeverNegative) {
      return Optional.empty();
    }
    int integer = digits.map(bound -> bound.value("integer").asInt()).orElse(MOST_DIGITS);
    int fraction = digits.map(bound -> bound.value("fraction").asInt()).orElse(MOST_DECIMALS);
    String sign = isNeverNegative ? "" : "-?";
    String notNothing = isMoreThanNothing ? "(?!0([.]0+)?$)" : "";
    return Optional.of(
        "^%s%s(0|[1-9][0-9]{0,%d})([.][0-9]{1,%d})?$"
            .formatted(notNothing, sign, integer - 1, fraction));
  }

  /** On the field itself, not on what a list in it holds. */
  private static Optional<AnnotationInstance> on(
      FieldInfo field, Class<? extends Annotation> annotation) {
    DotName name = DotName.createSimple(annotation);
    return field.annotations().stream()
        .filter(one -> one.name().equals(name))
        .filter(one -> one.target().kind() == AnnotationTarget.Kind.FIELD)
        .findFirst();
  }
}
