package org.juzhen.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.kernel.KernelProblem;

/** What somebody typed of an entry, kept as it was typed. */
public class EntryForm {
  @RestForm public String question = "";
  @RestForm public String answer = "";

  /** One in each line. */
  @RestForm public String wordings = "";

  @RestForm public String topic = "";
  @RestForm public String basis = "";
  @RestForm public String validUntil = "";
  @RestForm public String version = "*";

  static EntryForm of(KnowledgeView e) {
    EntryForm form = new EntryForm();
    form.question = e.question();
    form.answer = e.answer();
    form.topic = e.topic() == null ? "" : e.topic();
    form.basis = e.basis() == null ? "" : e.basis();
    form.validUntil = e.validUntil() == null ? "" : e.validUntil().toString();
    form.version = Integer.toString(e.version());
    form.wordings =
        e.accepted().stream()
            .map(KnowledgeView.WordingView::text)
            .collect(Collectors.joining("\n"));
    return form;
  }

  NewEntry entry() {
    return new NewEntry(question, answer, lines(), topic, null, basis, until(), List.of());
  }

  EntryChange change() {
    return new EntryChange(question, answer, topic, basis, until(), until() == null, null);
  }

  private List<String> lines() {
    return wordings == null
        ? List.of()
        : Arrays.stream(wordings.split("\\R"))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .toList();
  }

  private LocalDate until() {
    try {
      return validUntil == null || validUntil.isBlank() ? null : LocalDate.parse(validUntil);
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("validUntil", "WRONG_FORMAT");
    }
  }
}
