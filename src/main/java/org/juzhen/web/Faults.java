package org.juzhen.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.juzhen.kernel.Problem;

/**
 * Why a form came back, for the page that shows it again with everything kept: in templates {@code
 * {faults.sentence}} above the form and {@code error=faults.of('name')} at a field.
 *
 * @param status of the answer
 * @param sentence what happened, or null when the form is new
 * @param fields what is wrong with each field, in words
 */
public record Faults(int status, String sentence, Map<String, String> fields) {

  /** A form that nobody has sent yet. */
  public static Faults none() {
    return new Faults(200, null, Map.of());
  }

  public static Faults of(Problem problem, ProblemTexts texts, Locale language) {
    Map<String, String> fields = new LinkedHashMap<>();
    problem.fields().forEach(f -> fields.putIfAbsent(f.field(), texts.fault(f, language)));
    return new Faults(problem.code().status(), texts.sentence(problem, language), fields);
  }

  /** What is wrong with the field, or null. */
  public String of(String field) {
    return fields.get(field);
  }
}
