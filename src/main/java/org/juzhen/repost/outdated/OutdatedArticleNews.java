package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.ArticleNews;
import org.juzhen.intake.Importance;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.repost.outdated.OutdatedMaking.Demand;

/** An article's new text, or its end, makes a task of each post from it that stands. */
@ApplicationScoped
class OutdatedArticleNews implements ArticleNews {
  private final OutdatedMaking making;
  private final OutdatedTelling telling;
  private final AuditDesk audit;
  private final DueBell bell;

  OutdatedArticleNews(
      OutdatedMaking making, OutdatedTelling telling, AuditDesk audit, DueBell bell) {
    this.making = making;
    this.telling = telling;
    this.audit = audit;
    this.bell = bell;
  }

  /** Its class says nothing of what stands. */
  @Override
  public Uni<Void> classed(ArticleFacts article, Importance before, Actor by) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> changed(ArticleFacts article, Actor by) {
    return asked(article, OutdatedKind.CORRECT, by);
  }

  @Override
  public Uni<Void> withdrawn(ArticleFacts article, Actor by) {
    return asked(article, OutdatedKind.TAKE_DOWN, by);
  }

  private Uni<Void> asked(ArticleFacts article, OutdatedKind kind, Actor by) {
    Demand demand = new Demand(article.id(), article.version(), kind);
    return making
        .of(demand)
        .call(made -> made == 0 ? Uni.createFrom().voidItem() : record(article, demand, made, by))
        .chain(x -> telling.asked(demand, article.title()));
  }

  private Uni<Void> record(ArticleFacts article, Demand demand, int made, Actor by) {
    return audit
        .record(
            by,
            "ASK_FOR_POSTS",
            new Subject("article", article.id(), article.portalUnitId()),
            Map.of("posts", made, "kind", demand.kind(), "version", demand.version()))
        .chain(x -> bell.ring(OutdatedClockDesk.NAME));
  }
}
