package org.juzhen.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.web.ProblemTexts;
import org.juzhen.web.Shell;

/** What is wrong with a form, in the reader's words, by field. */
@RequestScoped
class FormFaults {
  private final Validator validator;
  private final ProblemTexts texts;
  private final Shell shell;

  FormFaults(Validator validator, ProblemTexts texts, Shell shell) {
    this.validator = validator;
    this.texts = texts;
    this.shell = shell;
  }

  /** Says no with every field that breaks its constraints. */
  <T> T checked(T wanted) {
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    validator
        .validate(wanted)
        .forEach(v -> problem.field(v.getPropertyPath().toString(), fault(v)));
    if (!problem.fields().isEmpty()) {
      throw problem;
    }
    return wanted;
  }

  private static String fault(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (constraint) {
      case "NotNull", "NotBlank" -> "REQUIRED";
      case "Size" -> "TOO_LONG";
      default -> "WRONG_FORMAT";
    };
  }

  Map<String, String> of(Problem problem) {
    Map<String, String> faults = new LinkedHashMap<>();
    problem.fields().forEach(f -> faults.putIfAbsent(f.field(), texts.fault(f, language())));
    return faults;
  }

  String sentence(Problem problem) {
    return texts.sentence(problem, language());
  }

  Locale language() {
    return Locale.forLanguageTag(shell.getLanguage());
  }
}
