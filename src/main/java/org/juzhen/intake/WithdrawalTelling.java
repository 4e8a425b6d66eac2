package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/** Tells those who keep an article that somebody has to say whether it was taken back. */
@ApplicationScoped
class WithdrawalTelling {
  private static final List<Role> KEEPERS =
      List.of(Role.PORTAL_EDITOR, Role.COORDINATOR, Role.SUPERVISOR);

  private final NoticeDesk notices;

  WithdrawalTelling(NoticeDesk notices) {
    this.notices = notices;
  }

  /** Its page is gone. */
  Uni<Void> suspected(Article a, ArticleWithdrawal w) {
    return tell("ARTICLE_GONE", a, w, List.of(a.title, String.valueOf(w.looks)));
  }

  /** One person said so, and many accounts show it. */
  Uni<Void> waits(Article a, ArticleWithdrawal w) {
    return tell(
        "WITHDRAWAL_WAITS", a, w, List.of(a.title, w.wantedByName, String.valueOf(w.accounts)));
  }

  /** Who said so learns that another person thinks otherwise. */
  Uni<Void> dismissed(Article a, ArticleWithdrawal w, Actor by) {
    return w.wantedBy == null || w.wantedBy.equals(by.id())
        ? Uni.createFrom().voidItem()
        : notices.tell(
            NoticeOrder.toPerson(
                "WITHDRAWAL_DISMISSED",
                w.wantedBy,
                List.of(a.title, by.name(), w.decision),
                "/articles/" + a.id,
                "withdrawal:" + w.id + ":DISMISSED"));
  }

  private Uni<Void> tell(String kind, Article a, ArticleWithdrawal w, List<String> words) {
    return notices.tellEach(orders(kind, a, w, words).toList());
  }

  private static Stream<NoticeOrder> orders(
      String kind, Article a, ArticleWithdrawal w, List<String> words) {
    return KEEPERS.stream()
        .map(
            role ->
                NoticeOrder.toRole(
                    kind,
                    a.unitId,
                    role,
                    words,
                    "/articles/" + a.id + "/withdrawal/edit",
                    "withdrawal:" + w.id + ":" + kind));
  }
}
