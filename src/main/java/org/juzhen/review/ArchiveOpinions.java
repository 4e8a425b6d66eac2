package org.juzhen.review;

import java.util.List;
import java.util.stream.Stream;
import org.juzhen.kernel.Role;
import org.juzhen.paper.PaperSheet.Part;
import org.juzhen.review.screening.Gate;

/** What each signer said, in the order in which they sign (审核意见栏). */
final class ArchiveOpinions {
  private final ArchiveParts parts;
  private final ArchiveMessages labels;
  private final ReviewMessages words;

  private ArchiveOpinions(ArchiveParts parts, ArchiveMessages labels, ReviewMessages words) {
    this.parts = parts;
    this.labels = labels;
    this.words = words;
  }

  static Part of(ArchiveParts parts, ArchiveMessages labels, ReviewMessages words) {
    return new ArchiveOpinions(parts, labels, words).part();
  }

  private Part part() {
    ReviewCase review = parts.file().submission();
    ArchiveSheets.Rows rows = new ArchiveSheets.Rows();
    String submitter = review.submittedByName;
    if (submitter != null) {
      rows.say(labels.first(), labels.firstBy(submitter, ArchiveSheets.minute(review.submittedAt)));
    }
    for (ReviewStep step : parts.file().steps()) {
      Signature signed = parts.file().signature(step.id);
      rows.say(name(step), signed == null ? unsigned(step) : said(step, signed));
    }
    return new Part(labels.opinions(), rows.said);
  }

  private String name(ReviewStep step) {
    List<Role> roles = step.wanted();
    if (!step.unitId.equals(parts.file().unit().id())) {
      return labels.cosign(step.unitName);
    }
    if (roles.equals(List.of(Role.PRINCIPAL_LEADER))) {
      return labels.principal();
    }
    if (roles.equals(List.of(Role.SECRECY_REVIEWER))) {
      return labels.secrecy();
    }
    String name = parts.file().after(step).isEmpty() ? labels.last() : labels.middle();
    return step.secrecy ? labels.and(name, labels.secrecy()) : name;
  }

  private String unsigned(ReviewStep step) {
    return step.state == StepState.CANCELLED ? labels.notReached() : labels.waiting();
  }

  private String said(ReviewStep step, Signature signed) {
    return ArchiveSheets.lines(
        ArchiveSheets.joined(
            words.stepState(step.state),
            labels.signedBy(ReviewTexts.signer(signed, labels), words.role(signed.role)),
            ArchiveSheets.minute(signed.signedAt)),
        gates(signed),
        signed.note);
  }

  private String gates(Signature signed) {
    String passed =
        Stream.of(Gate.values())
            .filter(g -> Boolean.TRUE.equals(signed.gates.get(g.word())))
            .map(g -> words.gate(g) + labels.yes())
            .reduce(labels::and)
            .orElse("");
    return passed.isEmpty() ? null : labels.gates(passed);
  }
}
