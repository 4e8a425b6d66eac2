package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/**
 * Puts right what an article is about, where it came in wrong (主题、行业、地区更正). Who owes a repost is
 * asked again; what is owed already stays.
 */
@ApplicationScoped
class LabelDesk {
  private final Articles articles;
  private final ArticleDesk desk;
  private final ArticleNewsDesk news;
  private final AuditDesk audit;
  private final HubClock clock;

  LabelDesk(
      Articles articles, ArticleDesk desk, ArticleNewsDesk news, AuditDesk audit, HubClock clock) {
    this.articles = articles;
    this.desk = desk;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  @WithTransaction
  Uni<ArticleView> relabel(Actor by, UUID id, NewLabels wanted) {
    return desk.mayClassify(by, id)
        .call(a -> news.catchUp(a.id))
        .call(a -> relabel(a, by, wanted))
        .chain(a -> desk.show(by, id));
  }

  private Uni<Void> relabel(Article a, Actor by, NewLabels wanted) {
    NewLabels before = new NewLabels(a.topics, a.industries, a.regions);
    NewLabels after = wanted.tidy();
    if (after.equals(before)) {
      return Uni.createFrom().voidItem();
    }
    a.relabel(after, by, clock.now());
    return articles
        .flush()
        .chain(
            x ->
                audit.record(
                    by,
                    "RELABEL_ARTICLE",
                    new Subject("article", a.id, a.unitId),
                    Map.of("from", before.words(), "to", after.words())))
        .chain(x -> again(a, by));
  }

  private Uni<Void> again(Article a, Actor by) {
    return a.importance == null || !a.importance.obliges() || a.isWithdrawn()
        ? Uni.createFrom().voidItem()
        : articles.facts(a).chain(facts -> news.classed(facts, a.importance, by));
  }

  /** Without blanks and repetitions. */
  static List<String> strip(List<String> words) {
    return words.stream().map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
  }
}
