package org.juzhen.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.profile.RuleValue;

/** What is known of the papers of one step, laid out for people. */
record PaperFacts(ReviewFile file, ReviewStep step, RuleValue rule, List<PaperSignature> papers) {

  PaperView view(Actor by, Collection<PaperBook.Holder> holders, Locale language) {
    return new PaperView(
        file.submission().id,
        step.id,
        file.submission().title,
        rule.isTrue(),
        rule.basis().document(),
        step.state == StepState.OPEN && file.submission().isOpen(),
        holders.stream()
            .map(h -> new DeputySheet.Named(h.person().id(), h.person().name()))
            .toList(),
        file.findings().stream()
            .filter(ReviewFinding::waitsForAnswer)
            .map(f -> FindingView.of(f, language))
            .toList(),
        papers.stream().map(p -> scan(by, p)).toList());
  }

  private PaperView.Scan scan(Actor by, PaperSignature p) {
    boolean another =
        !file.submission().isFrom(by.id())
            && !by.id().equals(p.recordedBy)
            && !by.id().equals(p.signerId);
    return new PaperView.Scan(
        p.id,
        p.signerName,
        p.decision,
        p.gates,
        p.kinds,
        p.note,
        p.signedOn,
        p.fileId,
        p.state,
        p.recordedByName,
        p.recordedAt,
        p.checkedByName,
        p.checkedAt,
        p.checkNote,
        another
            && p.state == PaperSignature.State.RECORDED
            && by.grants().stream().anyMatch(g -> step.unitId.equals(g.unitId())));
  }
}
