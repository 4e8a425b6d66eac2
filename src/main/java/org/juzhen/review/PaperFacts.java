package org.juzhen.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.juzhen.profile.RuleValue;

/** What is known of the papers of one step, laid out for people. */
record PaperFacts(PaperHands hands, RuleValue rule, List<PaperSignature> papers) {

  PaperView view(Collection<PaperBook.Holder> holders, Locale language) {
    ReviewFile file = hands.file();
    ReviewStep step = hands.step();
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
        papers.stream().map(this::scan).toList());
  }

  private PaperView.Scan scan(PaperSignature p) {
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
        p.state == PaperSignature.State.RECORDED && hands.mayCheck(p));
  }
}
