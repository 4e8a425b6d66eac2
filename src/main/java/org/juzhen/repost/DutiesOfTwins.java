package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.JoinNews;
import org.juzhen.intake.SameArticles;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.plan.PlanMarks;

/** What two portals published alike is owed once (重复稿件的任务合并), and of both when they are parted. */
@ApplicationScoped
class DutiesOfTwins implements JoinNews {
  static final String JOINED = "JOINED";

  /**
   * The one that is due first stays, or the one that is met. A correction is never taken for the
   * text that it corrects.
   */
  private static final String OWED_ONCE =
      "update duty d set state = 'CANCELLED', next_mark_at = null, ended_because = 'JOINED',"
          + " row_version = row_version + 1 where d.article_id = any(?1) and d.version = 1 and"
          + " d.state in ('OPEN', 'OVERDUE') and exists (select 1 from duty o where o.account_id ="
          + " d.account_id and o.article_id = any(?1) and o.article_id <> d.article_id and (o.state"
          + " in ('DONE_ON_TIME', 'DONE_LATE') or (o.state = 'EXEMPT' and (o.ended_by is not null"
          + " or not exists (select 1 from article e where e.id = d.article_id and e.importance ="
          + " 'EMERGENCY'))) or (o.state in ('OPEN', 'OVERDUE') and (o.due_at, o.article_id) <"
          + " (d.due_at, d.article_id)))) returning d.article_id";

  private final DutyArticleNews news;
  private final SameArticles same;
  private final PlanMarks plans;
  private final AuditDesk audit;

  DutiesOfTwins(DutyArticleNews news, SameArticles same, PlanMarks plans, AuditDesk audit) {
    this.news = news;
    this.same = same;
    this.plans = plans;
    this.audit = audit;
  }

  @Override
  public Uni<Void> joined(ArticleFacts article, Actor by) {
    return same.with(article.id())
        .chain(DutiesOfTwins::owedOnce)
        .chain(
            ended ->
                ended.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : audit
                        .record(
                            by,
                            "CANCEL_DUTIES",
                            new Subject("article", article.id(), article.portalUnitId()),
                            Map.of("duties", ended.size(), "why", JOINED))
                        .chain(x -> same.with(article.id()))
                        .chain(this::planAnew));
  }

  private static Uni<List<UUID>> owedOnce(List<UUID> all) {
    return Sql.of(OWED_ONCE).with(all.toArray(UUID[]::new)).list(UUID.class);
  }

  private Uni<Void> planAnew(List<UUID> all) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (UUID each : all) {
      done = done.chain(x -> plans.article(each));
    }
    return done;
  }

  @Override
  public Uni<Void> parted(ArticleFacts article, Actor by) {
    return news.owe(article, by);
  }
}
