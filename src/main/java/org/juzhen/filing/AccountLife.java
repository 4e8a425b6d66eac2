package org.juzhen.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.juzhen.filing.FilingView.AnnouncementView;
import org.juzhen.filing.FilingView.LevelView;
import org.juzhen.filing.LifeLine.What;
import org.juzhen.roster.CustodyView;
import org.juzhen.roster.CustodyView.HandOverView;
import org.juzhen.roster.HandOverState;

/**
 * Puts changes, filings, notices, statements and hand-overs of an account in one row, the newest
 * first (账号时间线).
 */
final class AccountLife {
  private AccountLife() {}

  static List<LifeLine> of(List<ChangeLine> changes, List<FilingView> filings, Instant now) {
    List<LifeLine> life = new ArrayList<>(changes.stream().map(LifeLine::of).toList());
    for (FilingView filing : filings) {
      of(filing, life);
      filing.announcements().forEach(told -> of(filing, told, now, life));
    }
    return life;
  }

  /** In whose hands the login was: the first one, and every way from hand to hand. */
  static List<LifeLine> of(CustodyView login) {
    String page = "/accounts/" + login.accountId() + "/custody";
    List<LifeLine> life = new ArrayList<>();
    for (HandOverView h : login.handOvers()) {
      life.add(LifeLine.ofLogin(What.HAND_OVER_OPEN, h.openedAt(), h.giver(), h.receiver(), page));
      if (h.endedAt() != null) {
        What end = h.state() == HandOverState.DONE ? What.HANDED_OVER : What.HAND_OVER_CANCELLED;
        life.add(LifeLine.ofLogin(end, h.endedAt(), h.giver(), h.receiver(), page));
      }
    }
    boolean handed = login.handOvers().stream().anyMatch(h -> h.state() == HandOverState.DONE);
    if (login.since() != null && !handed) {
      life.add(LifeLine.ofLogin(What.ENTRUSTED, login.since(), null, login.holder(), page));
    }
    return life;
  }

  /** All of it in one row. */
  static List<LifeLine> sorted(List<List<LifeLine>> lives) {
    return lives.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(LifeLine::at).reversed())
        .toList();
  }

  private static void of(FilingView f, List<LifeLine> life) {
    if (f.submittedAt() != null && !f.historic()) {
      life.add(LifeLine.of(What.SUBMITTED, f, f.submittedAt(), f.applicant(), null));
    }
    if (f.decidedAt() != null) {
      LevelView last =
          f.levels().stream()
              .filter(l -> l.decision() != null)
              .reduce((first, second) -> second)
              .orElse(null);
      String who = last == null ? null : last.decidedByName();
      String letter = last == null ? null : last.documentNo();
      String document = f.filingNo() == null ? letter : f.filingNo();
      life.add(LifeLine.of(What.DECIDED, f, f.decidedAt(), who, document));
    }
  }

  private static void of(FilingView f, AnnouncementView told, Instant now, List<LifeLine> life) {
    life.add(LifeLine.of(What.TOLD, f, told, told.at()));
    if (told.endsAt() != null && !told.endsAt().isAfter(now)) {
      life.add(LifeLine.of(What.TOLD_END, f, told, told.endsAt()));
    }
    if (told.removedAt() != null) {
      life.add(LifeLine.of(What.REMOVED, f, told, told.removedAt()));
    }
  }
}
