package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.Outside;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/**
 * Looks whether the pages of articles that have to be reposted still stand (原文在线核查). One that the
 * portal answers with 404 or 410 three times in a row, while the site itself answers, is suspected
 * to be taken back; a person decides.
 */
@ApplicationScoped
public class GoneDesk implements DueWork {
  static final String NAME = "article-looks";

  /** So many looks in a row. */
  static final int LOOKS = 3;

  private static final Actor HUB = Actor.hub("article-looks");
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofMinutes(15);
  private static final Duration AGAIN = Duration.ofHours(1);
  private static final Duration ONCE_MORE = Duration.ofHours(6);
  private static final Set<String> GONE = Set.of("404", "410");

  private static final String TAKE =
      "update article_look l set next_at = ?2 from article a where a.id = l.article_id and"
          + " l.article_id = (select article_id from article_look where next_at <= ?1 order by"
          + " next_at limit 1 for update skip locked) returning l.article_id, a.url, l.until_at";

  private static final String SETTLE =
      "update article_look set looked_at = cast(?2 as timestamptz), gone = ?3, quiet = quiet and"
          + " ?4, next_at = case when next_at is null or cast(?5 as timestamptz) > until_at then"
          + " null else cast(?5 as timestamptz) end where article_id = ?1";

  private final Outside outside;
  private final Articles articles;
  private final ArticleWithdrawals withdrawals;
  private final WithdrawalTelling telling;
  private final AuditDesk audit;
  private final HubClock clock;

  GoneDesk(
      Outside outside,
      Articles articles,
      ArticleWithdrawals withdrawals,
      WithdrawalTelling telling,
      AuditDesk audit,
      HubClock clock) {
    this.outside = outside;
    this.articles = articles;
    this.withdrawals = withdrawals;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A page to look at.
   *
   * @param fresh accounts are still reposting it
   */
  private record Page(UUID article, String url, boolean fresh) {

    /** After a look until the next; what is gone is looked at again before a person is asked. */
    Duration until(Seen seen, int gone) {
      Duration usual = fresh ? ArticleLooks.OFTEN : ArticleLooks.USUAL;
      return switch (seen) {
        case THERE -> usual;
        case UNCLEAR -> fresh ? usual : ONCE_MORE;
        case GONE -> gone >= LOOKS ? usual : gone == 1 ? first() : second();
      };
    }

    private Duration first() {
      return fresh ? SOON : AGAIN;
    }

    private Duration second() {
      return fresh ? AGAIN : ONCE_MORE;
    }
  }

  /** What a look told: that a server is silent says nothing of the article. */
  private enum Seen {
    THERE,
    GONE,
    UNCLEAR
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return Sql.of("select min(next_at) from article_look where next_at is not null")
        .one(Instant.class);
  }

  /** Looks at one page; 0 when none is due. */
  @Override
  public Uni<Integer> drive() {
    return take()
        .chain(
            page ->
                page == null
                    ? Uni.createFrom().item(0)
                    : look(page).chain(seen -> settle(page, seen)).replaceWith(1));
  }

  @WithTransaction
  Uni<Page> take() {
    Instant now = clock.now();
    return Sql.of(TAKE)
        .with(now)
        .with(now.plus(LEASE))
        .one(Tuple.class)
        .map(r -> r == null ? null : page(r, now));
  }

  private static Page page(Tuple r, Instant now) {
    Instant fresh = Column.instant(r.get(2)).minus(ArticleLooks.FOR).plus(ArticleLooks.FRESH);
    return new Page(r.get(0, UUID.class), r.get(1, String.class), now.isBefore(fresh));
  }

  private Uni<Seen> look(Page page) {
    URI uri = CanonicalUrl.parsed(page.url());
    return uri == null
        ? Uni.createFrom().item(Seen.UNCLEAR)
        : look(uri)
            .chain(
                seen ->
                    seen == Seen.GONE
                        ? look(uri.resolve("/"))
                            .map(site -> site == Seen.THERE ? seen : Seen.UNCLEAR)
                        : Uni.createFrom().item(seen));
  }

  private Uni<Seen> look(URI uri) {
    return outside
        .get(uri, Validators.NONE)
        .map(x -> Seen.THERE)
        .onFailure(PollFailure.class)
        .recoverWithItem(e -> seen(e));
  }

  /** A page that is longer than anybody reads is there. */
  private static Seen seen(PollFailure why) {
    if (why.fault() == PollFault.STATUS && GONE.contains(why.getMessage())) {
      return Seen.GONE;
    }
    return why.fault() == PollFault.TOO_LARGE ? Seen.THERE : Seen.UNCLEAR;
  }

  @WithTransaction
  Uni<Void> settle(Page page, Seen seen) {
    return Sql.of("select gone, quiet from article_look where article_id = ?1 for update")
        .with(page.article())
        .row(Tuple.class)
        .chain(
            before -> {
              int was = before.get(0, Integer.class);
              int gone = seen == Seen.GONE ? was + 1 : seen == Seen.THERE ? 0 : was;
              boolean suspect = seen == Seen.GONE && gone >= LOOKS && !before.get(1, Boolean.class);
              return note(page, seen, gone)
                  .chain(x -> suspect ? suspect(page, gone) : Uni.createFrom().voidItem());
            });
  }

  private Uni<Integer> note(Page page, Seen seen, int gone) {
    Instant now = clock.now();
    return Sql.of(SETTLE)
        .with(page.article())
        .with(now)
        .with(gone)
        .with(seen != Seen.THERE)
        .with(now.plus(page.until(seen, gone)))
        .update();
  }

  private Uni<Void> suspect(Page page, int gone) {
    return articles
        .required(page.article())
        .chain(
            a ->
                withdrawals
                    .open(a.id)
                    .chain(
                        open ->
                            open != null || a.isWithdrawn()
                                ? Uni.createFrom().voidItem()
                                : suspect(a, page.url(), gone)));
  }

  private Uni<Void> suspect(Article a, String url, int gone) {
    ArticleWithdrawal made = ArticleWithdrawal.suspected(a.id, url, gone, clock.now());
    return withdrawals
        .persist(made)
        .chain(
            x ->
                audit.record(
                    HUB,
                    "SUSPECT_WITHDRAWAL",
                    new Subject("article", a.id, a.unitId),
                    Map.of("looks", gone)))
        .chain(x -> telling.suspected(a, made));
  }
}
