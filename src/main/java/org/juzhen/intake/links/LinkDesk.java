package org.juzhen.intake.links;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.ArticleDesk;
import org.juzhen.intake.ArticleView;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;

/** Shows which article explains which, and keeps what people say of it (政策与解读关联). */
@ApplicationScoped
class LinkDesk {
  private static final String CLASSIFY = "CLASSIFY";

  private final LinkRows rows;
  private final ArticleDesk articles;
  private final AuditDesk audit;
  private final HubClock clock;

  LinkDesk(LinkRows rows, ArticleDesk articles, AuditDesk audit, HubClock clock) {
    this.rows = rows;
    this.articles = articles;
    this.audit = audit;
    this.clock = clock;
  }

  /** What an article is linked with; suggestions are for those who may decide on them. */
  @WithTransaction
  Uni<List<LinkView>> of(Actor by, UUID article) {
    return articles
        .show(by, article)
        .chain(
            shown ->
                articles
                    .reached(by)
                    .chain(
                        reached ->
                            rows.of(article)
                                .map(
                                    found ->
                                        found.stream()
                                            .filter(r -> reached.contains(r.otherUnit()))
                                            .map(r -> seen(r.view(), decides(shown)))
                                            .filter(v -> v.mayDecide() || !v.suggested())
                                            .toList())));
  }

  static boolean decides(ArticleView article) {
    return article.actions().contains(CLASSIFY);
  }

  private static LinkView seen(LinkView v, boolean decides) {
    return new LinkView(
        v.id(),
        v.policy(),
        v.articleId(),
        v.title(),
        v.because(),
        v.state(),
        v.decidedByName(),
        decides);
  }

  /** A person says that one explains the other. */
  @WithTransaction
  Uni<List<LinkView>> link(Actor by, UUID article, NewLink wanted) {
    return mustDecide(by, article)
        .chain(shown -> link(by, shown, wanted, wanted.other(article)))
        .chain(x -> of(by, article));
  }

  private Uni<Void> link(Actor by, ArticleView shown, NewLink wanted, UUID other) {
    return articles
        .show(by, other)
        .onFailure(Problem.class)
        .transform(e -> KernelProblem.field(field(wanted, other), "UNKNOWN"))
        .chain(x -> rows.link(wanted.policyId(), wanted.readingId(), by, clock.now()))
        .chain(x -> noted(by, "LINK_ARTICLES", shown, other));
  }

  private static String field(NewLink wanted, UUID other) {
    return other.equals(wanted.policyId()) ? "policyId" : "readingId";
  }

  /** Says that a suggestion is right, or that it is not. */
  @WithTransaction
  Uni<List<LinkView>> decide(Actor by, UUID article, UUID id, LinkState state) {
    return rows.required(id)
        .invoke(
            ends -> {
              if (!ends.policy().equals(article) && !ends.reading().equals(article)) {
                throw KernelProblem.NOT_FOUND.with("link", id);
              }
            })
        .chain(
            ends ->
                mustDecide(by, article)
                    .call(x -> rows.decide(id, state, by, clock.now()))
                    .call(
                        shown ->
                            noted(
                                by,
                                state == LinkState.CONFIRMED ? "LINK_ARTICLES" : "PART_ARTICLES",
                                shown,
                                ends.policy().equals(article) ? ends.reading() : ends.policy())))
        .chain(x -> of(by, article));
  }

  private Uni<ArticleView> mustDecide(Actor by, UUID article) {
    return articles
        .show(by, article)
        .invoke(
            shown -> {
              if (!decides(shown)) {
                throw KernelProblem.FORBIDDEN.with(
                    "needs", List.of(Role.PORTAL_EDITOR, Role.SUPERVISOR));
              }
            });
  }

  private Uni<Void> noted(Actor by, String verb, ArticleView article, UUID other) {
    return audit.record(
        by,
        verb,
        new Subject("article", article.id(), article.unitId()),
        Map.of("other", other.toString()));
  }
}
