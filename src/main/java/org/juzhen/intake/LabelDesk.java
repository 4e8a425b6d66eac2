package org.juzhen.intake;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.SecondMark.Effect;
import org.juzhen.intake.SecondMark.Mark;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;

/**
 * Puts right what an article is about, where it came in wrong (主题、行业、地区更正). Who owes a repost is
 * asked again; what is owed already stays. Labels that would bind many accounts more wait for a
 * second person, as a class does.
 */
@ApplicationScoped
class LabelDesk {
  private final Articles articles;
  private final ArticleDesk desk;
  private final ArticleNewsDesk news;
  private final SecondMark second;
  private final AuditDesk audit;
  private final HubClock clock;

  LabelDesk(
      Articles articles,
      ArticleDesk desk,
      ArticleNewsDesk news,
      SecondMark second,
      AuditDesk audit,
      HubClock clock) {
    this.articles = articles;
    this.second = second;
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
    return binds(a)
        ? articles
            .facts(a)
            .chain(
                facts ->
                    second.takesEffect(
                        by, a, facts, new Mark(a.importance, reason(a, after), after)))
            .chain(
                effect ->
                    effect.kind() == Effect.Kind.WAITS
                        ? Uni.createFrom().voidItem()
                        : relabelled(a, by, before, after))
        : relabelled(a, by, before, after);
  }

  /** Why the class stands, or, where the portal said it without a word, the labels themselves. */
  private static String reason(Article a, NewLabels after) {
    return a.importanceReason == null || a.importanceReason.isBlank()
        ? after.words().stream().flatMap(List::stream).collect(joining("、"))
        : a.importanceReason;
  }

  private static boolean binds(Article a) {
    return a.importance != null && a.importance.obliges() && !a.isWithdrawn();
  }

  private Uni<Void> relabelled(Article a, Actor by, NewLabels before, NewLabels after) {
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
    return binds(a)
        ? articles.facts(a).chain(facts -> news.classed(facts, a.importance, by))
        : Uni.createFrom().voidItem();
  }

  /** Without blanks and repetitions. */
  static List<String> strip(List<String> words) {
    return words.stream().map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
  }
}
