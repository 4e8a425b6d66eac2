package org.juzhen.repost.outdated;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.repost.outdated.OutdatedLines.Line;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** Which articles one's accounts show though they say something else now, one line an article. */
@ApplicationScoped
class OutdatedToday implements TodaySource {
  private final OutdatedDesk desk;

  OutdatedToday(OutdatedDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    OutdatedMessages words =
        MessageBundles.get(OutdatedMessages.class, Localized.Literal.of(language.getLanguage()));
    return desk.today(actor).map(lines -> lines.stream().map(line -> item(line, words)).toList());
  }

  private static TodayItem item(Line line, OutdatedMessages words) {
    return new TodayItem(
            column(line),
            words.today(line.kind(), line.title()),
            words.todayUnits(line.unit(), line.units())
                + " · "
                + words.todayPosts(line.posts(), line.late()),
            line.clock(),
            "/outdated-posts?article=" + line.article(),
            words.look())
        .about("/articles/" + line.article());
  }

  /** What others have to do is worth an eye until it is late. */
  private static Column column(Line line) {
    boolean pressing = line.late() > 0 || line.clock().late();
    return line.mine()
        ? pressing || line.clock().soon() ? Column.NOW : Column.TODAY
        : pressing ? Column.NOW : Column.WATCH;
  }
}
