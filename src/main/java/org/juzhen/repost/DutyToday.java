package org.juzhen.repost;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** What one owes today, and which exemptions wait for the supervisor. */
@ApplicationScoped
class DutyToday implements TodaySource {
  private static final int MOST = 20;

  private final DutyDesk desk;

  DutyToday(DutyDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    if (!actor.has(Role.EDITOR) && !actor.has(Role.SUPERVISOR) && !actor.has(Role.LEADER)) {
      return Uni.createFrom().item(List.of());
    }
    RepostMessages words =
        MessageBundles.get(RepostMessages.class, Localized.Literal.of(language.getLanguage()));
    return desk.list(actor, DutyQuestion.open(), new Paging(Paging.USUAL, null))
        .map(
            slice ->
                slice.items().stream()
                    .filter(d -> concerns(d))
                    .limit(MOST)
                    .map(d -> item(d, words))
                    .toList());
  }

  private static boolean concerns(DutyView d) {
    return d.actions().contains("DRAFT")
        || d.actions().contains("EXEMPT_IT") && d.askedExemption() != null;
  }

  private static TodayItem item(DutyView d, RepostMessages words) {
    Column column = d.clock().late() || d.clock().soon() ? Column.NOW : Column.TODAY;
    if (d.actions().contains("DRAFT")) {
      String link = "/posts/new?articleId=" + d.articleId() + "&accountId=" + d.accountId();
      return new TodayItem(
          column, words.owed(d.articleTitle()), d.accountName(), d.clock(), link, words.draft());
    }
    return new TodayItem(
        column,
        words.exemptionAsked(d.articleTitle()),
        d.unitName(),
        d.clock(),
        "/duties/" + d.id(),
        words.read());
  }
}
