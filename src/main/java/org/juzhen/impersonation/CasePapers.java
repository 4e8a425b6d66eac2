package org.juzhen.impersonation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.juzhen.impersonation.CaseView.EvidenceView;
import org.juzhen.impersonation.CaseView.LetterView;
import org.juzhen.impersonation.CaseWords.Addressee;
import org.juzhen.impersonation.CaseWords.Step;

/** What is recorded of a case: the letters that were sent, and what shows the imitation. */
record CasePapers(List<LetterView> letters, List<EvidenceView> evidence) {

  /** Says no to a step whose papers are missing. */
  void mustAllow(Step said) {
    switch (said.action()) {
      case CONFIRM -> {
        if (said.grounds() == null || said.grounds().isEmpty()) {
          throw ImpersonationProblem.GROUNDS_NEEDED.problem().field("grounds", "REQUIRED");
        }
        if (evidence.isEmpty()) {
          throw ImpersonationProblem.EVIDENCE_NEEDED.problem();
        }
      }
      case REQUEST -> mustHave(Set.of(Addressee.PLATFORM, Addressee.CYBERSPACE));
      case REFER -> mustHave(Set.of(Addressee.POLICE));
      case DISMISS, CLOSE, TAKE_DOWN -> {
        if (said.note() == null || said.note().isBlank()) {
          throw ImpersonationProblem.NOTE_NEEDED.problem().field("note", "REQUIRED");
        }
      }
      case TAKE_UP -> {
        // Looking into it needs nothing but somebody who does.
      }
    }
  }

  private void mustHave(Set<Addressee> wanted) {
    Set<Addressee> written =
        letters.stream().map(LetterView::addressee).collect(Collectors.toSet());
    List<Addressee> missing = wanted.stream().filter(a -> !written.contains(a)).sorted().toList();
    if (!missing.isEmpty()) {
      throw ImpersonationProblem.LETTER_NEEDED.with("missing", missing);
    }
  }
}
