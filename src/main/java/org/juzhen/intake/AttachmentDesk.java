package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.Outside;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.jobs.DueWork;
import org.juzhen.jobs.Lane;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Sql;

/**
 * Fetches the files that texts offer (附件留存): a portal may move them. The text waits for nothing; a
 * file that cannot be had is tried again, and then said to be missing.
 */
@ApplicationScoped
public class AttachmentDesk implements DueWork {
  static final String NAME = "article-attachments";
  private static final Logger LOG = Logger.getLogger(AttachmentDesk.class);
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** One server that is slow holds up no other. */
  private static final int AT_ONCE = 3;

  /** Offices have slow lines. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Outside outside;
  private final FileDesk files;
  private final HubClock clock;
  private final Lane lane;

  AttachmentDesk(Outside outside, FileDesk files, HubClock clock, Lane lane) {
    this.lane = lane;
    this.outside = outside;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return Sql.of("select min(due_at) from article_attachment where due_at is not null")
        .one(Instant.class);
  }

  /** Fetches some files side by side; 0 when none waits. */
  @Override
  public Uni<Integer> drive() {
    return Multi.createFrom()
        .range(0, AT_ONCE)
        .onItem()
        .transformToUni(i -> lane.run(this::one))
        .merge(AT_ONCE)
        .collect()
        .with(Collectors.summingInt(n -> n));
  }

  private Uni<Integer> one() {
    return lease().chain(a -> a == null ? Uni.createFrom().item(0) : fetch(a).replaceWith(1));
  }

  @WithTransaction
  Uni<ArticleAttachment> lease() {
    Instant now = clock.now();
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(
                        "update article_attachment set due_at = ?2, tries = tries + 1 where id ="
                            + " (select id from article_attachment where due_at <= ?1 order by"
                            + " due_at limit 1 for update skip locked) returning id",
                        UUID.class)
                    .setParameter(1, now)
                    .setParameter(2, now.plus(LEASE))
                    .getSingleResultOrNull()
                    .chain(
                        id ->
                            id == null
                                ? Uni.createFrom().nullItem()
                                : s.find(ArticleAttachment.class, id)));
  }

  private Uni<Void> fetch(ArticleAttachment wanted) {
    URI uri = CanonicalUrl.parsed(wanted.url);
    return outside
        .get(uri, FileDesk.LARGEST, PATIENCE)
        .chain(answer -> files.store(Actor.hub(NAME), wanted.name, answer.body()))
        .chain(file -> kept(wanted.id, file))
        .onFailure(e -> e instanceof PollFailure || e instanceof Problem)
        .recoverWithUni(
            e -> {
              LOG.infof("An attachment could not be kept: %s", e.getMessage());
              return missing(wanted.id, e);
            });
  }

  @WithTransaction
  Uni<Void> kept(UUID id, StoredFile file) {
    return Panache.getSession()
        .chain(s -> s.find(ArticleAttachment.class, id))
        .invoke(a -> a.kept(file))
        .replaceWithVoid();
  }

  @WithTransaction
  Uni<Void> missing(UUID id, Throwable why) {
    String detail = why instanceof PollFailure ? why.getMessage() : null;
    return Panache.getSession()
        .chain(s -> s.find(ArticleAttachment.class, id))
        .invoke(a -> a.missing(AttachmentFault.of(why), detail, clock.now()))
        .replaceWithVoid();
  }
}
