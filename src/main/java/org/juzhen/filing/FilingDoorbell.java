package org.juzhen.filing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.juzhen.filing.Decision.Verdict;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.web.Flash;
import org.juzhen.web.Shell;

/** What the pages of filings share: checks of what was typed, and the sentence after a form. */
@RequestScoped
class FilingDoorbell {
  private final Flash flash;
  private final Shell shell;
  private final Validator validator;

  FilingDoorbell(Flash flash, Shell shell, Validator validator) {
    this.flash = flash;
    this.shell = shell;
    this.validator = validator;
  }

  /** Back to the filing, with what was done in words. */
  Response to(FilingView filing, Function<FilingPageMessages, String> sentence) {
    return flash.to("/filings/" + filing.id(), sentence.apply(texts()));
  }

  /** On to the next one that waits, or back to the empty queue. */
  Response next(List<FilingView> waiting, Function<FilingPageMessages, String> sentence) {
    return waiting.isEmpty()
        ? flash.to("/filings?waiting=true", texts().queueDone(sentence.apply(texts())))
        : flash.to(
            "/filings/" + waiting.get(0).id() + "?queue=true",
            texts().queueNext(sentence.apply(texts())));
  }

  /** Back to the queue after a batch. */
  Response confirmed(int n) {
    return flash.to("/filings?waiting=true&historic=true", texts().confirmed(n));
  }

  /** The value itself when it keeps to its form, else the fields that do not. */
  <T> T checked(T typed) {
    Set<ConstraintViolation<T>> violations = validator.validate(typed);
    if (violations.isEmpty()) {
      return typed;
    }
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    violations.forEach(v -> problem.field(v.getPropertyPath().toString(), fault(v)));
    throw problem;
  }

  private static String fault(ConstraintViolation<?> v) {
    String name = v.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (name) {
      case "NotNull", "NotBlank" -> "REQUIRED";
      case "Size" -> "TOO_LONG";
      default -> "WRONG_FORMAT";
    };
  }

  static Function<FilingPageMessages, String> words(Verdict verdict) {
    return switch (verdict) {
      case AGREE -> FilingPageMessages::agreed;
      case RETURN -> FilingPageMessages::gaveBack;
      case REJECT -> FilingPageMessages::rejected;
    };
  }

  private FilingPageMessages texts() {
    return MessageBundles.get(FilingPageMessages.class, Localized.Literal.of(shell.getLanguage()));
  }
}
