package org.juzhen.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/**
 * What every form of the pages does: check the record as the interface for machines would, act,
 * send the browser on with a sentence; or show the form again with what was typed.
 */
@ApplicationScoped
public class Forms {
  private final Validator validator;
  private final ProblemTexts texts;
  private final Shell shell;
  private final Flash flash;

  Forms(Validator validator, ProblemTexts texts, Shell shell, Flash flash) {
    this.validator = validator;
    this.texts = texts;
    this.shell = shell;
    this.flash = flash;
  }

  /** The value if its constraints hold, or a refusal that names every wrong field. */
  public <T> T checked(T value) {
    Set<ConstraintViolation<T>> wrong = validator.validate(value);
    if (wrong.isEmpty()) {
      return value;
    }
    Problem problem = KernelProblem.INVALID_FIELDS.problem();
    wrong.forEach(v -> FieldFaults.add(problem, field(v.getPropertyPath()), v));
    throw problem;
  }

  private static String field(Path path) {
    return path.toString().replaceAll("\\[.*", "");
  }

  /**
   * Acts and goes on.
   *
   * @param act what the form asks for; may refuse with a {@link Problem}
   * @param next where to go afterwards, and what to say there
   * @param again the form with what was typed and what is wrong
   */
  public <T> Uni<Response> act(
      Supplier<Uni<T>> act, Next<T> next, Function<Faults, Uni<TemplateInstance>> again) {
    return Uni.createFrom()
        .deferred(() -> act.get())
        .map(done -> flash.to(next.page().apply(done), next.sentence().apply(done)))
        .onFailure(Problem.class)
        .recoverWithUni(refused -> refused(refused, again));
  }

  /**
   * The form again, with what is wrong; a page that refuses itself answers with its own refusal.
   */
  public Uni<Response> refused(Throwable problem, Function<Faults, Uni<TemplateInstance>> again) {
    Faults faults = Faults.of((Problem) problem, texts, shell.locale());
    return Uni.createFrom()
        .deferred(() -> again.apply(faults))
        .map(page -> Response.status(faults.status()).entity(page).build());
  }

  /** Where a form leads when it was accepted, and what is said there. */
  public record Next<T>(Function<T, String> page, Function<T, String> sentence) {}
}
