package org.juzhen.web;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.ReadableText;
import org.juzhen.kernel.ReadableText.Unseen;

/** What a broken constraint is called in answers. */
final class FieldFaults {
  private FieldFaults() {}

  /** Adds what is wrong with the field; where something cannot be seen, the place of it. */
  static void add(Problem problem, String field, ConstraintViolation<?> violation) {
    Unseen unseen = unseen(violation);
    if (unseen == null) {
      problem.field(field, code(violation));
    } else {
      problem.field(field, "UNSEEN_CHARACTER", unseen.details());
    }
  }

  private static Unseen unseen(ConstraintViolation<?> violation) {
    Object form = violation.getConstraintDescriptor().getAttributes().get("regexp");
    if (!(violation.getInvalidValue() instanceof CharSequence text)) {
      return null;
    }
    return ReadableText.LINE.equals(form)
        ? ReadableText.inLine(text.toString())
        : ReadableText.TEXT.equals(form) ? ReadableText.inText(text.toString()) : null;
  }

  private static String code(ConstraintViolation<?> violation) {
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
