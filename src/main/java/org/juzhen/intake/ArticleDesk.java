package org.juzhen.intake;

import io.quarkus.arc.All;
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
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Paging.TimeAndId;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Shows articles and says which of them have to be reposted. */
@ApplicationScoped
public class ArticleDesk {
  static final String CLASSIFY = "CLASSIFY";

  /** An emergency of one person waits for the word of another; it binds already. */
  static final String CONFIRM = "CONFIRM_CLASS";

  private final Articles articles;
  private final ArticleClocks clocks;
  private final ArticleSources sources;
  private final ArticleNewsDesk news;
  private final Reach reach;
  private final List<Invitations> invitations;
  private final SecondMark second;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  ArticleDesk(
      Articles articles,
      ArticleClocks clocks,
      ArticleSources sources,
      ArticleNewsDesk news,
      Reach reach,
      @All List<Invitations> invitations,
      SecondMark second,
      Units units,
      AuditDesk audit,
      HubClock clock) {
    this.articles = articles;
    this.clocks = clocks;
    this.sources = sources;
    this.news = news;
    this.reach = reach;
    this.invitations = invitations;
    this.second = second;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** The articles within reach, the newest first. */
  @WithTransaction
  public Uni<Slice<ArticleLine>> list(Actor by, ArticleFilter filter, Paging paging) {
    return reach
        .units(by)
        .chain(reached -> articles.page(reached, filter, paging))
        .map(found -> Slice.of(found, paging, a -> new TimeAndId(a.receivedAt, a.id).key()))
        .chain(this::lines);
  }

  /** The "important?" queue (待定级) of those who class: nobody did so yet, the clock runs already. */
  @WithTransaction
  public Uni<Slice<ArticleLine>> queue(Actor by, Paging paging) {
    return reach
        .kept(by)
        .chain(reached -> articles.unclassed(reached, paging))
        .map(found -> Slice.of(found, paging, a -> new TimeAndId(a.publishedAt, a.id).key()))
        .chain(this::lines);
  }

  private Uni<Slice<ArticleLine>> lines(Slice<Article> slice) {
    return clocks.lines(slice.items()).map(lines -> new Slice<>(lines, slice.next()));
  }

  /** The units whose articles the person may look at. */
  @WithTransaction
  public Uni<List<UUID>> reached(Actor by) {
    return reach.units(by);
  }

  /** One article with all its texts, if it is within reach. */
  @WithTransaction
  public Uni<ArticleView> show(Actor by, UUID id) {
    return reachable(by, id).chain(a -> view(by, a));
  }

  /** What others need to know of an article, or NOT_FOUND. */
  @WithTransaction
  public Uni<ArticleFacts> facts(UUID id) {
    return articles.facts(id);
  }

  /**
   * Says how important an article is; the clocks of those who owe a repost began with its
   * publication. One that would bind many accounts only waits until a second person says the same.
   *
   * @param reason goes into the journal and onto the article
   */
  @WithTransaction
  public Uni<ArticleView> classify(Actor by, UUID id, Importance importance, String reason) {
    return mayClassify(by, id)
        .call(a -> news.catchUp(a.id))
        .call(a -> mark(a, by, new Mark(importance, reason.strip())))
        .chain(a -> articles.flush().chain(x -> view(by, a)));
  }

  private Uni<Void> mark(Article a, Actor by, Mark mark) {
    return articles
        .facts(a)
        .chain(facts -> second.takesEffect(by, a, facts, mark))
        .chain(
            effect ->
                switch (effect.kind()) {
                  case WAITS, CONFIRMED -> Uni.createFrom().voidItem();
                  case NOW -> classify(a, by, mark, effect);
                });
  }

  /** What somebody who typed it says of it, who need not be one of those who class. */
  @WithTransaction
  Uni<ArticleView> classifyTyped(Actor by, UUID id, Importance importance, String reason) {
    return reachable(by, id)
        .call(a -> news.catchUp(a.id))
        .call(a -> mark(a, by, new Mark(importance, reason)))
        .chain(a -> articles.flush().chain(x -> view(by, a)));
  }

  /** What somebody typed of one that the hub knows: it counts by those who class. */
  @WithTransaction
  Uni<ArticleView> classifyKnown(Actor by, UUID id, Importance importance, String reason) {
    return reachable(by, id)
        .chain(a -> units.required(a.unitId))
        .chain(
            unit ->
                mayClassify(by, unit) ? classifyTyped(by, id, importance, reason) : show(by, id));
  }

  /** Whoever repeats a class that two have said leaves the other's word with it. */
  private static UUID standing(Article a, Actor by) {
    boolean isOther = a.importanceSecond != null && a.importanceSecond.equals(by.id());
    return isOther ? a.importanceBy : a.importanceSecond;
  }

  private Uni<Void> classify(Article a, Actor by, Mark mark, Effect effect) {
    boolean kept = a.importance == mark.importance();
    boolean alone = kept ? a.importanceAlone : effect.alone();
    UUID other = kept && effect.other() == null ? standing(a, by) : effect.other();
    Importance before = a.classify(mark.importance(), mark.reason(), by, clock.now());
    if (alone) {
      a.saidAlone();
    } else if (other != null) {
      a.confirmedBy(other);
    }
    if (before == mark.importance() && !effect.labelled()) {
      return Uni.createFrom().voidItem();
    }
    Map<String, Object> change =
        Map.of(
            "from",
            String.valueOf(before),
            "to",
            mark.importance().name(),
            "reason",
            mark.reason(),
            "labels",
            new NewLabels(a.topics, a.industries, a.regions).words());
    return audit
        .record(by, CLASSIFY, new Subject("article", a.id, a.unitId), change)
        .chain(x -> articles.facts(a))
        .chain(facts -> news.classed(facts, before, by));
  }

  /** The article, if the person may say what it is; else NOT_FOUND or FORBIDDEN. */
  Uni<Article> mayClassify(Actor by, UUID id) {
    return reachable(by, id).call(a -> units.required(a.unitId).invoke(u -> mustClassify(by, u)));
  }

  /** One within reach, or NOT_FOUND. */
  Uni<Article> reachable(Actor by, UUID id) {
    return articles
        .required(id)
        .call(
            a ->
                reach
                    .units(by)
                    .invoke(
                        reached -> {
                          if (!reached.contains(a.unitId)) {
                            throw KernelProblem.NOT_FOUND.with("article", id);
                          }
                        }));
  }

  private Uni<ArticleView> view(Actor by, Article a) {
    return articles
        .versions(a.id)
        .chain(versions -> units.required(a.unitId).chain(unit -> view(by, a, versions, unit)));
  }

  private Uni<ArticleView> view(Actor by, Article a, List<ArticleVersion> versions, Unit unit) {
    return clocks
        .of(a)
        .chain(
            clock ->
                sources
                    .of(by, a, versions.get(0), unit)
                    .chain(
                        standing ->
                            invited(by, a)
                                .chain(
                                    invited ->
                                        second
                                            .of(a.id)
                                            .map(
                                                waiting ->
                                                    ArticleView.of(
                                                        a,
                                                        unit.shownName(),
                                                        versions,
                                                        clock,
                                                        standing,
                                                        waiting,
                                                        invited,
                                                        actions(by, a, unit))))));
  }

  private Uni<List<Invitations.Invited>> invited(Actor by, Article a) {
    return a.isWithdrawn() || invitations.isEmpty()
        ? Uni.createFrom().item(List.of())
        : articles.facts(a).chain(facts -> invitations.get(0).of(by, facts));
  }

  private static List<String> actions(Actor by, Article a, Unit unit) {
    if (!mayClassify(by, unit) || a.isWithdrawn()) {
      return List.of();
    }
    boolean confirms = a.importanceAlone && !by.isHub() && !by.id().equals(a.saidBy());
    return confirms ? List.of(CLASSIFY, CONFIRM) : List.of(CLASSIFY);
  }

  static boolean mayClassify(Actor by, Unit unit) {
    return mayClassify(by, unit.path());
  }

  /** Whether the person gives classes to the articles of the unit at that place in the tree. */
  static boolean mayClassify(Actor by, String path) {
    return by.isHub() || by.covers(Role.PORTAL_EDITOR, path) || by.covers(Role.SUPERVISOR, path);
  }

  private static void mustClassify(Actor by, Unit unit) {
    if (!mayClassify(by, unit)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.PORTAL_EDITOR, Role.SUPERVISOR));
    }
  }
}
