package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.ArticleNews;
import org.juzhen.intake.Importance;
import org.juzhen.intake.SameArticles;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.plan.PlanMarks;

/** What happens to an article makes, reopens or ends duties, in the same transaction. */
@ApplicationScoped
class DutyArticleNews implements ArticleNews {
  /** Why a duty ended that is owed again when the article becomes important after all. */
  static final String NOT_IMPORTANT = "NOT_IMPORTANT";

  static final String WITHDRAWN = "WITHDRAWN";

  /** A newer text of the article took its place. */
  static final String REPLACED = "REPLACED";

  /**
   * An account owes the newest text once: an older row that is open gives way to a newer one that
   * is open too, or that has this version already.
   */
  private static final String REPLACE_OLDER =
      "update duty d set state = 'CANCELLED', next_mark_at = null, ended_because = '"
          + REPLACED
          + "', row_version = row_version + 1 where article_id = ?1 and version < ?2 and state in"
          + " ('OPEN', 'OVERDUE') and exists (select 1 from duty n where n.article_id ="
          + " d.article_id and n.account_id = d.account_id and n.version > d.version and (n.version"
          + " >= ?2 or n.state in ('OPEN', 'OVERDUE')))";

  private static final String CAME =
      "select received_at from article_version where article_id = ?1 and number = ?2";

  private static final String MOVE_ON =
      "update duty set version = ?2, row_version = row_version + 1 where article_id = ?1 and"
          + " version < ?2 and state in ('OPEN', 'OVERDUE')";

  private static final String END =
      "update duty set state = 'CANCELLED', next_mark_at = null, ended_because = ?2, row_version ="
          + " row_version + 1 where state in ('OPEN', 'OVERDUE') and ";

  /** A class that was wrong has made nobody miss anything; that it was missed stays written. */
  private static final String TAKE_BACK =
      "update duty set was_missed = was_missed or state = 'MISSED', state = 'CANCELLED',"
          + " next_mark_at = null, ended_because = ?2, row_version = row_version + 1 where state in"
          + " ('OPEN', 'OVERDUE', 'MISSED') and ";

  private final DutyCreation creation;
  private final KeptExemptions exemptions;
  private final DutyTelling telling;
  private final UrgentTelling urgent;
  private final AuditDesk audit;
  private final DueBell bell;
  private final PlanMarks plans;
  private final SameArticles same;
  private final AlreadyShown shown;
  private final PostsBegun begun;
  private final OwedOnce once;

  DutyArticleNews(
      DutyCreation creation,
      KeptExemptions exemptions,
      DutyTelling telling,
      UrgentTelling urgent,
      AuditDesk audit,
      DueBell bell,
      PlanMarks plans,
      SameArticles same,
      AlreadyShown shown,
      PostsBegun begun,
      OwedOnce once) {
    this.once = once;
    this.begun = begun;
    this.shown = shown;
    this.same = same;
    this.creation = creation;
    this.exemptions = exemptions;
    this.urgent = urgent;
    this.telling = telling;
    this.audit = audit;
    this.bell = bell;
    this.plans = plans;
  }

  /**
   * The clock starts when the portal published, also when the article reached the hub late; a
   * portal whose clock goes ahead published at the latest when the article came.
   */
  @Override
  public Uni<Void> classed(ArticleFacts article, Importance before, Actor by) {
    if (article.importance() == null || !article.importance().obliges()) {
      return cancel(article, TAKE_BACK, NOT_IMPORTANT, by).chain(x -> begun.release(article, by));
    }
    return make(
        article, earlier(article.publishedAt(), article.receivedAt()), article.receivedAt(), by);
  }

  /** What is missing, but for those who are let off and those who show it already. */
  private Uni<Void> make(ArticleFacts article, Instant start, Instant received, Actor by) {
    return creation
        .create(article, start, received)
        .call(x -> exemptions.keep(article))
        .call(x -> shown.credit(article))
        .chain(made -> recordMade(article, made, by))
        .chain(x -> begun.claim(article))
        .chain(x -> urgent.tell(article))
        .chain(x -> plans.article(article.id()));
  }

  /**
   * What an account that is back owes of an article that came, or was classed, while its clock
   * stood still.
   *
   * @param came when its present text came
   */
  Uni<Integer> owe(ArticleFacts article, Instant came, DutyCreation.Returned account) {
    boolean first = article.version() == 1;
    Instant start = first ? earlier(article.publishedAt(), article.receivedAt()) : came;
    return creation
        .create(article, start, came, account)
        .call(made -> made == 0 ? Uni.createFrom().voidItem() : owed(article, account));
  }

  private Uni<Void> owed(ArticleFacts article, DutyCreation.Returned account) {
    return exemptions
        .keep(article)
        .chain(x -> shown.credit(article))
        .chain(x -> telling.created(article, account.unit()))
        .chain(x -> begun.claim(article))
        .chain(x -> urgent.tell(article));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * Whoever carried the old text, or that of an article that was the same, owes the new one from
   * the moment when that reached the hub, however late it is told; whoever still owed the old now
   * owes the new.
   */
  @Override
  public Uni<Void> changed(ArticleFacts article, Actor by) {
    // Also of a class that is told after this text: what was owed meanwhile would be owed twice.
    Uni<?> older = execute(REPLACE_OLDER, article).chain(x -> execute(MOVE_ON, article));
    if (article.importance() == null || !article.importance().obliges()) {
      return older.replaceWithVoid();
    }
    return older
        .chain(x -> once.merge(article, by))
        .chain(x -> Sql.of(CAME).with(article.id()).with(article.version()).row(Instant.class))
        .chain(came -> make(article, came, came, by));
  }

  @Override
  public Uni<Void> withdrawn(ArticleFacts article, Actor by) {
    return cancel(article, END, WITHDRAWN, by)
        .chain(x -> begun.drop(article))
        .chain(x -> telling.withdrawn(article));
  }

  private static Uni<Integer> execute(String statement, ArticleFacts article) {
    return Sql.of(statement).with(article.id()).with(article.version()).update();
  }

  private Uni<Void> recordMade(ArticleFacts article, int made, Actor by) {
    if (made == 0) {
      return Uni.createFrom().voidItem();
    }
    return audit
        .record(by, "CREATE_DUTIES", subject(article), Map.of("duties", made))
        .chain(x -> telling.created(article))
        .chain(x -> bell.ring(DutyReminderDesk.NAME));
  }

  private Uni<Void> cancel(ArticleFacts article, String how, String why, Actor by) {
    return end(how, "article_id = ?1", article.id(), why)
        .chain(
            ended ->
                ended == 0
                    ? Uni.createFrom().voidItem()
                    : audit
                        .record(
                            by,
                            "CANCEL_DUTIES",
                            subject(article),
                            Map.of("duties", ended, "why", why))
                        .chain(x -> plans.article(article.id())))
        .chain(x -> oweTwins(article.id(), by));
  }

  /** What was owed of this one only because it is the same is owed of the others now. */
  Uni<Void> oweTwins(UUID article, Actor by) {
    return same.of(article).chain(all -> InTurn.each(all, other -> owe(other, by)));
  }

  /** Makes what is missing of an article that obliges. */
  Uni<Void> owe(ArticleFacts article, Actor by) {
    boolean obliges = article.importance() != null && article.importance().obliges();
    return obliges ? classed(article, article.importance(), by) : Uni.createFrom().voidItem();
  }

  /** Ends what is still open, in one statement. */
  private static Uni<Integer> end(String how, String which, UUID id, String why) {
    return Sql.of(how + which).with(id).with(why).update();
  }

  private static Subject subject(ArticleFacts article) {
    return new Subject("article", article.id(), article.portalUnitId());
  }
}
