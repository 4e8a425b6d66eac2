package org.juzhen.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.KernelProblem;

/** What was typed of a signed form, kept when it is refused. */
class PaperForm {
  @RestForm String signerId;
  @RestForm String signedOn;
  @RestForm String code;
  @RestForm String decision;
  @RestForm String note;
  @RestForm List<String> gate;
  @RestForm List<String> kind;
  @RestForm List<String> finding;
  @RestForm FileUpload scan;

  public String signer() {
    return signerId == null ? "" : signerId;
  }

  public String day() {
    return signedOn == null ? "" : signedOn;
  }

  public String typedCode() {
    return code == null ? "" : code;
  }

  public String typedNote() {
    return note == null ? "" : note;
  }

  public boolean passed(String word) {
    return gate != null && gate.contains(word);
  }

  public boolean none(ProhibitedKind asked) {
    return kind != null && kind.contains(asked.name());
  }

  /** Whether this was what the signer decided; an approval where nothing was said yet. */
  public boolean chosen(String name) {
    return name.equals(decision == null ? Decision.APPROVE.name() : decision);
  }

  public boolean verified(UUID id) {
    return finding != null && finding.contains(id.toString());
  }

  PaperWords words(UUID file) {
    return new PaperWords(uuid(signerId, "signerId"), date(), code, file, verdict());
  }

  private Verdict verdict() {
    Map<String, Boolean> gates = new HashMap<>();
    if (gate != null) {
      gate.forEach(g -> gates.put(g, true));
    }
    try {
      return new Verdict(
          Decision.valueOf(decision == null ? "" : decision),
          Gates.of(gates),
          kinds(),
          answers(),
          note);
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field("decision", "WRONG_VALUE");
    }
  }

  private Map<ProhibitedKind, Boolean> kinds() {
    Map<ProhibitedKind, Boolean> none = new EnumMap<>(ProhibitedKind.class);
    if (kind != null) {
      kind.forEach(k -> none.put(ReviewForm.value(ProhibitedKind.class, k, "kinds"), true));
    }
    return none;
  }

  /** What the signer let stand: one entry for each finding, its id. */
  private Map<UUID, Answer> answers() {
    Map<UUID, Answer> said = new HashMap<>();
    if (finding != null) {
      finding.forEach(id -> said.put(uuid(id, "findings"), Answer.RESOLVED));
    }
    return said;
  }

  private LocalDate date() {
    if (signedOn == null || signedOn.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(signedOn.strip());
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("signedOn", "WRONG_FORMAT");
    }
  }

  private static UUID uuid(String text, String field) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }
}
