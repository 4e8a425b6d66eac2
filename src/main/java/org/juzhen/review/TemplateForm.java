package org.juzhen.review;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;

/**
 * The form of a template as it was typed: rows of steps, some of them empty.
 *
 * @param version as it was read
 */
record TemplateForm(List<Row> rows, String version) {
  private static final int ROWS = 8;

  /** One row; without a role it is no step. */
  record Row(
      List<String> roles, String signatures, boolean beside, TemplateStep.At at, boolean secrecy) {

    static final Row EMPTY = new Row(List.of(), "1", false, TemplateStep.At.OWN, false);

    public boolean has(Role role) {
      return roles.contains(role.name());
    }

    static Row of(TemplateStep step) {
      return new Row(
          step.roles().stream().map(Role::name).toList(),
          Integer.toString(step.signatures()),
          step.beside(),
          step.at(),
          step.secrecy());
    }
  }

  static TemplateForm of(TemplateView view) {
    return filled(view.steps().stream().map(Row::of).toList(), Integer.toString(view.version()));
  }

  static TemplateForm of(MultivaluedMap<String, String> sent) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      List<String> roles = sent.getOrDefault("roles." + i, List.of());
      String people = sent.getFirst("signatures." + i);
      rows.add(
          new Row(
              roles,
              people == null ? "1" : people,
              sent.containsKey("beside." + i),
              "CONCERNED".equals(sent.getFirst("at." + i))
                  ? TemplateStep.At.CONCERNED
                  : TemplateStep.At.OWN,
              sent.containsKey("secrecy." + i)));
    }
    return new TemplateForm(rows, sent.getFirst("version"));
  }

  private static TemplateForm filled(List<Row> rows, String version) {
    List<Row> all = new ArrayList<>(rows);
    while (all.size() < ROWS) {
      all.add(Row.EMPTY);
    }
    return new TemplateForm(all, version);
  }

  /** The steps that were filled in. */
  List<TemplateStep> steps() {
    List<TemplateStep> steps =
        rows.stream()
            .filter(r -> !r.roles().isEmpty())
            .map(
                r ->
                    new TemplateStep(
                        r.roles().stream().map(TemplateForm::role).toList(),
                        people(r.signatures()),
                        r.beside(),
                        r.at(),
                        r.secrecy()))
            .toList();
    if (steps.isEmpty()) {
      throw KernelProblem.field("steps", "REQUIRED");
    }
    return steps;
  }

  private static Role role(String typed) {
    return TemplateStep.SIGNERS.stream()
        .filter(r -> r.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> KernelProblem.field("steps.roles", "WRONG_VALUE"));
  }

  private static int people(String typed) {
    if (!typed.strip().matches("[1-5]")) {
      throw KernelProblem.field("steps.signatures", "OUT_OF_RANGE");
    }
    return Integer.parseInt(typed.strip());
  }
}
