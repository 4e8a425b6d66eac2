package org.juzhen.knowledge;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.web.ProblemTexts;

/** Checks what was typed, and shows it again with the reason when it was refused. */
@ApplicationScoped
class EntryForms {
  private final Validator validator;
  private final ProblemTexts texts;

  EntryForms(Validator validator, ProblemTexts texts) {
    this.validator = validator;
    this.texts = texts;
  }

  <T> T checked(T typed) {
    Set<ConstraintViolation<T>> faults = validator.validate(typed);
    if (!faults.isEmpty()) {
      Problem problem = KernelProblem.INVALID_FIELDS.problem();
      faults.forEach(f -> problem.field(f.getPropertyPath().toString(), "WRONG_VALUE"));
      throw problem;
    }
    return typed;
  }

  /** The same page with the sentence of the refusal and its honest status. */
  Response again(Throwable no, HttpHeaders headers, Function<String, TemplateInstance> page) {
    Problem problem = (Problem) no;
    Locale language = language(headers);
    TemplateInstance again = page.apply(texts.sentence(problem, language)).setLocale(language);
    return Response.status(problem.code().status())
        .type("text/html;charset=UTF-8")
        .entity(again)
        .build();
  }

  String why(Suggestions found, HttpHeaders headers) {
    return found.why(language(headers));
  }

  /** What was done; names an entry that asks nearly the same where there is one. */
  String written(KnowledgeView entry, HttpHeaders headers) {
    return entry.warnings().isEmpty()
        ? words(headers).written()
        : words(headers).writtenBut(entry.warnings().get(0).question());
  }

  KnowledgeMessages words(HttpHeaders headers) {
    return KnowledgeWords.in(language(headers));
  }

  private static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.CHINESE);
  }
}
