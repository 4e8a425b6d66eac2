package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodaySource;

/** What of the inbox waits for a person. */
@ApplicationScoped
class InboxToday implements TodaySource {
  private static final int MOST = 20;

  private final Inquiries inquiries;
  private final InquiryViews views;

  InboxToday(Inquiries inquiries, InquiryViews views) {
    this.inquiries = inquiries;
    this.views = views;
  }

  @Override
  @WithSession
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    InboxMessages words = MessageBundles.get(InboxMessages.class, Localized.Literal.of(tag));
    return inquiries
        .pressing(actor, MOST)
        .chain(found -> views.lines(found, language))
        .map(lines -> lines.stream().map(l -> item(l, words)).toList());
  }

  private static TodayItem item(InquiryLine line, InboxMessages words) {
    ClockView clock = line.clock();
    TodayItem.Column column =
        clock == null
            ? TodayItem.Column.WATCH
            : clock.late() || clock.soon() ? TodayItem.Column.NOW : TodayItem.Column.TODAY;
    return new TodayItem(
        column,
        words.todayLine(words.state(line.state()), line.summary()),
        line.accountName(),
        clock,
        "/inquiries/" + line.id(),
        words.open());
  }
}
