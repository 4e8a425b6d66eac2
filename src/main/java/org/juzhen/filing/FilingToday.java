package org.juzhen.filing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** What filings ask of a person today. */
@ApplicationScoped
class FilingToday implements TodaySource {
  private static final Paging SOME = Paging.of(10, null);
  private static final Paging ANY = Paging.of(1, null);

  private final FilingDesk desk;

  FilingToday(FilingDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    Lines lines = new Lines(language);
    return decisions(actor, lines).chain(x -> own(actor, lines)).map(x -> List.copyOf(lines.items));
  }

  private Uni<Void> decisions(Actor actor, Lines lines) {
    if (!actor.has(Role.SUPERVISOR)) {
      return Uni.createFrom().voidItem();
    }
    return desk.list(actor, new FilingSearch(null, null, null, null, false, true), SOME)
        .invoke(waiting -> waiting.items().forEach(lines::waits))
        .chain(x -> desk.list(actor, new FilingSearch(null, null, null, null, true, true), ANY))
        .invoke(historic -> historic.items().forEach(f -> lines.historic()))
        .replaceWithVoid();
  }

  private Uni<Void> own(Actor actor, Lines lines) {
    if (!actor.has(Role.COORDINATOR)) {
      return Uni.createFrom().voidItem();
    }
    FilingSearch returned = new FilingSearch(FilingState.RETURNED, null, null, null, null, false);
    FilingSearch closing =
        new FilingSearch(FilingState.FILED, FilingKind.CLOSE, null, null, null, false);
    return desk.list(actor, returned, SOME)
        .invoke(found -> found.items().forEach(lines::returned))
        .chain(x -> desk.list(actor, closing, SOME))
        .invoke(found -> found.items().forEach(lines::notice))
        .replaceWithVoid();
  }

  /** The lines of one person while they are gathered. */
  private static final class Lines {
    private final List<TodayItem> items = new ArrayList<>();
    private final FilingPageMessages texts;
    private final FilingMessages words;

    private Lines(Locale language) {
      String tag = language.getLanguage().equals("en") ? "en" : "zh";
      this.texts = MessageBundles.get(FilingPageMessages.class, Localized.Literal.of(tag));
      this.words = FilingTexts.in(language);
    }

    private void waits(FilingView f) {
      add(
          f,
          Column.TODAY,
          texts.todayWaits(words.kind(f.kind()), f.accountName()),
          texts.todayDecide());
    }

    private void returned(FilingView f) {
      if (f.may("EDIT")) {
        String text = texts.todayReturned(words.kind(f.kind()), f.accountName());
        add(f, Column.NOW, text, texts.todayComplete());
      }
    }

    private void notice(FilingView f) {
      if (!f.clocks().isEmpty()) {
        add(f, Column.WATCH, texts.todayNotice(f.accountName()), texts.todayLook());
      }
    }

    private void historic() {
      String link = "/filings?waiting=true&historic=true";
      String text = texts.todayHistoric();
      items.add(new TodayItem(Column.TODAY, text, "", null, link, texts.todayConfirm()));
    }

    private void add(FilingView f, Column column, String text, String button) {
      var clock = f.clocks().isEmpty() ? null : f.clocks().get(0);
      items.add(new TodayItem(column, text, f.unitName(), clock, "/filings/" + f.id(), button));
    }
  }
}
