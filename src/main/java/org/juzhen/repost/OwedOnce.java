package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.SameArticles;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.plan.PlanMarks;

/**
 * What joined articles say alike is owed once (重复稿件的任务合并); a correction is never taken for the text
 * that it corrects. Joins the caller's transaction.
 */
@ApplicationScoped
class OwedOnce {
  static final String JOINED = "JOINED";

  /** Whoever shows the text of duty one shows that of the other, too. */
  private static String shows(String one, String other) {
    return "exists (select 1 from twin_text x join twin_text y on y.words = x.words where"
        + " x.article_id = "
        + one
        + ".article_id and x.number <= "
        + one
        + ".version and y.article_id = "
        + other
        + ".article_id and y.number >= "
        + other
        + ".version)";
  }

  /** The one that is due first stays, or the one that is met. */
  private static final String MERGE =
      "update duty d set state = 'CANCELLED', next_mark_at = null, ended_because = '"
          + JOINED
          + "', row_version = row_version + 1 where d.article_id = any(?1) and d.state in ('OPEN',"
          + " 'OVERDUE') and exists (select 1 from duty o where o.account_id = d.account_id and"
          + " o.article_id = any(?1) and o.article_id <> d.article_id and ((o.state in"
          + " ('DONE_ON_TIME', 'DONE_LATE') and "
          + shows("o", "d")
          + ") or (o.state = 'EXEMPT' and (o.ended_by is not null or not exists (select 1 from"
          + " article e where e.id = d.article_id and e.importance = 'EMERGENCY'))) or (o.state in"
          + " ('OPEN', 'OVERDUE') and (o.due_at, o.article_id) < (d.due_at, d.article_id) and "
          + shows("o", "d")
          + " and "
          + shows("d", "o")
          + "))) returning d.article_id";

  private final SameArticles same;
  private final PlanMarks plans;
  private final AuditDesk audit;

  OwedOnce(SameArticles same, PlanMarks plans, AuditDesk audit) {
    this.same = same;
    this.plans = plans;
    this.audit = audit;
  }

  /** Of this article and those that are the same. */
  Uni<Void> merge(ArticleFacts article, Actor by) {
    return same.with(article.id())
        .chain(
            all ->
                all.size() == 1
                    ? Uni.createFrom().voidItem()
                    : merge(all).chain(ended -> merged(article, all, ended.size(), by)));
  }

  private static Uni<List<UUID>> merge(List<UUID> all) {
    return Sql.of(MERGE).with(all.toArray(UUID[]::new)).list(UUID.class);
  }

  private Uni<Void> merged(ArticleFacts article, List<UUID> all, int ended, Actor by) {
    return ended == 0
        ? Uni.createFrom().voidItem()
        : audit
            .record(
                by,
                "CANCEL_DUTIES",
                new Subject("article", article.id(), article.portalUnitId()),
                Map.of("duties", ended, "why", JOINED))
            .chain(x -> InTurn.each(all, plans::article));
  }
}
