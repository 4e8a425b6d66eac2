package org.juzhen.web;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;

/** What a broken constraint is called in answers. */
final class FieldFaults {
  private FieldFaults() {}

  static String code(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
      case "Size" -> size(violation);
      case "Pattern", "Email" -> "WRONG_FORMAT";
      default -> "OUT_OF_RANGE";
    };
  }

  private static String size(ConstraintViolation<?> violation) {
    int max = (int) violation.getConstraintDescriptor().getAttributes().get("max");
    Object value = violation.getInvalidValue();
    int length =
        value instanceof CharSequence text
            ? text.length()
            : value instanceof Collection<?> many ? many.size() : 0;
    return length > max ? "TOO_LONG" : "TOO_SHORT";
  }
}
