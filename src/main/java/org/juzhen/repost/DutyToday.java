package org.juzhen.repost;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.publishing.PostState;
import org.juzhen.registry.Platform;
import org.juzhen.web.TodayItem;
import org.juzhen.web.TodayItem.Column;
import org.juzhen.web.TodaySource;

/** What one owes today, one line an article, and which exemptions wait for the supervisor. */
@ApplicationScoped
class DutyToday implements TodaySource {
  private static final int MOST = 20;

  private final DutyDesk desk;

  DutyToday(DutyDesk desk) {
    this.desk = desk;
  }

  /** What belongs into one line: one version of an article, for one unit, for one next step. */
  private record Line(UUID article, int version, UUID unit, String goOn, boolean owed) {}

  @Override
  public Uni<List<TodayItem>> items(Actor actor, Locale language) {
    if (!actor.has(Role.EDITOR) && !actor.has(Role.SUPERVISOR) && !actor.has(Role.LEADER)) {
      return Uni.createFrom().item(List.of());
    }
    RepostMessages words =
        MessageBundles.get(RepostMessages.class, Localized.Literal.of(language.getLanguage()));
    return desk.today(actor)
        .chain(duties -> desk.begun(actor, duties).map(begun -> items(duties, begun, words)));
  }

  /** In the order of their deadlines. */
  private static Collection<List<DutyView>> lines(List<DutyView> duties, Begun begun) {
    Map<Line, List<DutyView>> lines = new LinkedHashMap<>();
    for (DutyView d : duties) {
      boolean owed = d.actions().contains("DRAFT");
      Line line = new Line(d.articleId(), d.version(), d.unitId(), begun.goOn(d), owed);
      lines.computeIfAbsent(line, x -> new ArrayList<>()).add(d);
    }
    return lines.values();
  }

  private static List<TodayItem> items(List<DutyView> duties, Begun begun, RepostMessages words) {
    boolean severalUnits = duties.stream().map(DutyView::unitId).distinct().count() > 1;
    return lines(duties, begun).stream()
        .limit(MOST)
        .map(line -> item(line, begun, severalUnits, words))
        .toList();
  }

  private static TodayItem item(
      List<DutyView> line, Begun begun, boolean naming, RepostMessages words) {
    DutyView first = line.get(0);
    Column column = first.clock().late() || first.clock().soon() ? Column.NOW : Column.TODAY;
    List<Platform> marks = line.stream().map(DutyView::onPlatform).toList();
    if (!first.actions().contains("DRAFT")) {
      return new TodayItem(
              column,
              words.exemptionAsked(first.articleTitle()),
              first.unitName(),
              first.clock(),
              "/duties/" + first.id(),
              words.read())
          .on(marks);
    }
    String goOn = begun.goOn(first);
    return new TodayItem(
            column,
            words.owed(first.articleTitle()),
            (naming ? first.unitName() + " · " : "") + where(line, begun.state(first), words),
            first.clock(),
            goOn == null ? Begun.form(line) : goOn,
            button(goOn, begun.isByHand(first), words))
        .about("/articles/" + first.articleId())
        .on(marks);
  }

  private static String button(String goOn, boolean byHand, RepostMessages words) {
    return goOn == null ? words.draft() : byHand ? words.byHand() : words.goOn();
  }

  private static String where(List<DutyView> line, PostState state, RepostMessages words) {
    String accounts =
        line.size() == 1 ? line.get(0).accountName() : words.accountCount(line.size());
    return state == null ? accounts : words.begun(state.name()) + " · " + accounts;
  }
}
