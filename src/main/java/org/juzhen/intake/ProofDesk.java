package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jsoup.Jsoup;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.Fetched;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.Incoming;
import org.juzhen.intake.reading.Outside;
import org.juzhen.intake.reading.PageReader;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.Selectors;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/**
 * Looks whether what a person typed really stands at the address beside it (原文核对). Only the same
 * title and the same words prove it; a text with pictures of its own is never proven, since nobody
 * compared them.
 */
@ApplicationScoped
public class ProofDesk implements DueWork {
  static final String NAME = "article-proofs";
  private static final Logger LOG = Logger.getLogger(ProofDesk.class);
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** A page may be published a little later than it is typed. */
  private static final List<Duration> AGAIN =
      List.of(
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private final Outside outside;
  private final Articles articles;
  private final Portals portals;
  private final Vertx vertx;
  private final HubClock clock;

  ProofDesk(Outside outside, Articles articles, Portals portals, Vertx vertx, HubClock clock) {
    this.outside = outside;
    this.articles = articles;
    this.portals = portals;
    this.vertx = vertx;
    this.clock = clock;
  }

  /** A typed text, and where it is said to stand. */
  private record Claim(ArticleVersion text, URI address, Selectors at) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return Sql.of(
            "select min(proof_due_at) from article_version where proof_due_at is not" + " null")
        .one(Instant.class);
  }

  /** Looks after one text; 0 when none waits. */
  @Override
  public Uni<Integer> drive() {
    return lease()
        .chain(
            claim ->
                claim == null
                    ? Uni.createFrom().item(0)
                    : holds(claim).chain(yes -> settle(claim.text().id(), yes)).replaceWith(1));
  }

  @WithTransaction
  Uni<Claim> lease() {
    Instant now = clock.now();
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "update article_version set proof_due_at = ?2, proof_tries = proof_tries +"
                            + " 1 where id = (select id from article_version where proof_due_at <="
                            + " ?1 order by proof_due_at limit 1 for update skip locked) returning"
                            + " id",
                        UUID.class)
                    .setParameter(1, now)
                    .setParameter(2, now.plus(LEASE))
                    .getSingleResultOrNull()
                    .chain(
                        id ->
                            id == null
                                ? Uni.createFrom().nullItem()
                                : s.find(ArticleVersion.class, id).chain(this::claim)));
  }

  private Uni<Claim> claim(ArticleVersion text) {
    return articles
        .required(text.articleId())
        .chain(
            article ->
                (article.portalId() == null
                        ? Uni.createFrom().<Portal>nullItem()
                        : portals.findById(article.portalId()))
                    .map(
                        portal ->
                            new Claim(
                                text,
                                CanonicalUrl.parsed(article.url()),
                                portal == null ? Selectors.NONE : portal.selectors)));
  }

  private Uni<Boolean> holds(Claim claim) {
    boolean hasPictures = !Jsoup.parseBodyFragment(claim.text().bodyHtml()).select("img").isEmpty();
    if (claim.address() == null || hasPictures) {
      return Uni.createFrom().item(false);
    }
    return outside
        .get(claim.address(), Validators.NONE)
        .chain(answer -> vertx.executeBlocking(() -> says(claim, answer), false))
        .onFailure(PollFailure.class)
        .recoverWithItem(
            e -> {
              LOG.infof("A typed article could not be looked up: %s", e.getMessage());
              return false;
            });
  }

  /** Another site that the address leads on to proves nothing. */
  private static boolean says(Claim claim, Fetched answer) {
    if (!claim.address().getHost().equalsIgnoreCase(answer.uri().getHost())) {
      return false;
    }
    Incoming found = PageReader.article(answer, claim.at()).asTold();
    String words = CleanHtml.of(found.bodyHtml(), claim.address().toString()).text();
    return !words.isBlank()
        && Fingerprint.text(found.title(), words).equals(claim.text().textDigest);
  }

  @WithTransaction
  Uni<Void> settle(UUID id, boolean proven) {
    return Sql.of(
            "update article_version set proven_at = case when ?2 then cast(?3 as"
                + " timestamptz) else proven_at end, proof_due_at = case when ?2 then"
                + " null else cast(?3 as timestamptz) + make_interval(secs => case"
                + " proof_tries"
                + cases()
                + " end) end where id = ?1")
        .with(id)
        .with(proven)
        .with(clock.now())
        .update()
        .replaceWithVoid();
  }

  /** After the last one nothing more is looked for: no time comes out. */
  private static String cases() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < AGAIN.size(); i++) {
      all.append(" when ").append(i + 1).append(" then ").append(AGAIN.get(i).toSeconds());
    }
    return all.toString();
  }
}
