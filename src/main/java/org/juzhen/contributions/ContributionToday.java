package org.juzhen.contributions;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** Material that waits at the editor's desk, and questions that wait for the contributor. */
@ApplicationScoped
class ContributionToday implements TodaySource {
  private static final int MOST = 20;

  private final ContributionDesk own;
  private final MaterialDesk desk;

  ContributionToday(ContributionDesk own, MaterialDesk desk) {
    this.own = own;
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    ContributionMessages words =
        MessageBundles.get(
            ContributionMessages.class, Localized.Literal.of(language.getLanguage()));
    return asked(actor, words)
        .chain(
            mine ->
                waiting(actor, words)
                    .map(all -> Stream.concat(mine.stream(), all.stream()).limit(MOST).toList()));
  }

  private Uni<List<TodayItem>> asked(Actor actor, ContributionMessages words) {
    return ContributionDoor.giving(actor).isEmpty()
        ? Uni.createFrom().item(List.of())
        : own.own(actor, new Paging(MOST, null))
            .map(
                slice ->
                    slice.items().stream()
                        .filter(l -> l.state() == ContributionState.ASKED)
                        .map(l -> item(l, Column.NOW, words.todayAsked(l.title()), words.answer()))
                        .toList());
  }

  private Uni<List<TodayItem>> waiting(Actor actor, ContributionMessages words) {
    return ContributionDoor.edited(actor).isEmpty()
        ? Uni.createFrom().item(List.of())
        : desk.list(actor, null, null, new Paging(MOST, null))
            .map(
                slice ->
                    slice.items().stream()
                        .filter(l -> l.state() == ContributionState.NEW)
                        .map(l -> atDesk(l, words))
                        .toList());
  }

  private static TodayItem atDesk(ContributionLine l, ContributionMessages words) {
    Column column = l.tone().equals("quiet") ? Column.WATCH : Column.TODAY;
    return item(l, column, words.todayWaits(l.contributorName(), l.title()), words.look());
  }

  private static TodayItem item(ContributionLine l, Column column, String text, String button) {
    return new TodayItem(
        column, text, l.accountName(), null, ContributionTelling.link(l.id()), button);
  }
}
