package org.juzhen.sources;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Asked;

/** Sources as they are typed, pasted or read from a table. */
public class SourceForm {
  @RestForm public String unitId;
  @RestForm public String part;
  @RestForm public String basis;
  @RestForm public String validFrom;
  @RestForm public String complete;
  @RestForm public String lines;

  NewEdition wanted(List<NewEdition.Row> rows, boolean dryRun) {
    return new NewEdition(
        unit(),
        Asked.constant(SourcePart.class, part, "part"),
        basis,
        day(validFrom),
        isComplete(),
        dryRun,
        rows);
  }

  UUID unit() {
    return Asked.id(unitId, "unitId");
  }

  public boolean isComplete() {
    return "on".equals(complete) || "true".equals(complete);
  }

  public boolean isOf(SourcePart one) {
    return one.name().equals(part);
  }

  static LocalDate day(String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      throw KernelProblem.field("validFrom", "WRONG_FORMAT");
    }
  }

  /** What was pasted, as a table. */
  byte[] pasted() {
    return lines == null || lines.isBlank()
        ? new byte[0]
        : lines.strip().getBytes(StandardCharsets.UTF_8);
  }

  /** The rows as they are handed on to the next page. */
  SourceForm with(List<NewEdition.Row> rows) {
    StringBuilder text = new StringBuilder("host,name,until\n");
    for (NewEdition.Row row : rows) {
      text.append(quoted(row.host())).append(',').append(quoted(row.name())).append(',');
      text.append(quoted(row.validUntil())).append('\n');
    }
    lines = text.toString();
    return this;
  }

  private static String quoted(String cell) {
    String plain = Objects.toString(cell, "").replaceAll("[\\r\\n]+", " ");
    return plain.matches("[^\",;\t]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }
}
