package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.juzhen.intake.ListedLinkDesk.Looked;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.FeedReader;
import org.juzhen.intake.reading.Fetched;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.Outside;
import org.juzhen.intake.reading.PageReader;
import org.juzhen.intake.reading.PageReading;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;
import org.juzhen.jobs.DueWork;
import org.juzhen.jobs.Lane;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;

/**
 * Reads portals that do not push: leases one, fetches without any transaction, hands in what it
 * found like every other arrival, and records how it went.
 */
@ApplicationScoped
public class PortalPollDesk implements DueWork {
  static final String NAME = "portal-poll";
  private static final Logger LOG = Logger.getLogger(PortalPollDesk.class);

  /** Longer than the slowest list page with all its articles. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** One that answers slowly holds up no other. */
  private static final int AT_ONCE = 4;

  /** So many arrivals of a feed are handed in before the first of them is written. */
  private static final int TOGETHER = 400;

  private final Portals portals;
  private final PortalHealths healths;
  private final ListedLinkDesk listed;
  private final Outside outside;
  private final ArrivalQueue queue;
  private final HubClock clock;
  private final Vertx vertx;
  private final Lane lane;
  private final SubscriptionDesk subscriptions;
  private final PollRecordDesk records;

  PortalPollDesk(
      Portals portals,
      PortalHealths healths,
      ListedLinkDesk listed,
      Outside outside,
      ArrivalQueue queue,
      HubClock clock,
      Vertx vertx,
      Lane lane,
      SubscriptionDesk subscriptions,
      PollRecordDesk records) {
    this.records = records;
    this.subscriptions = subscriptions;
    this.portals = portals;
    this.healths = healths;
    this.listed = listed;
    this.outside = outside;
    this.queue = queue;
    this.clock = clock;
    this.vertx = vertx;
    this.lane = lane;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithTransaction
  public Uni<Instant> nextDue() {
    return healths.nextDue();
  }

  /** Reads some portals that are due, side by side; 0 when none is. */
  @Override
  public Uni<Integer> drive() {
    return Multi.createFrom()
        .range(0, AT_ONCE)
        .onItem()
        .transformToUni(i -> lane.run(this::readOne))
        .merge(AT_ONCE)
        .collect()
        .with(Collectors.summingInt(n -> n));
  }

  private Uni<Integer> readOne() {
    return lease().chain(job -> job == null ? Uni.createFrom().item(0) : read(job).replaceWith(1));
  }

  /** Reads this portal now; returns how many articles it offered. */
  public Uni<Integer> readNow(UUID portal) {
    return load(portal).call(job -> listed.wake(job.portal())).chain(this::read);
  }

  @WithTransaction
  Uni<PollJob> lease() {
    Instant now = clock.now();
    return healths
        .lease(now, now.plus(LEASE))
        .chain(id -> id == null ? Uni.createFrom().nullItem() : load(id));
  }

  @WithTransaction
  Uni<PollJob> load(UUID id) {
    return portals
        .required(id)
        .chain(p -> healths.findById(id).map(h -> PollJob.of(p, h.validators())));
  }

  private Uni<Integer> read(PollJob job) {
    return outside
        .get(CanonicalUrl.parsed(job.portal().feedUrl), job.validators())
        .chain(
            answer ->
                answer.isUnchanged()
                    ? records.succeeded(job, job.validators()).replaceWith(0)
                    : take(job, answer).call(taken -> records.succeeded(job, answer.validators())))
        .onFailure()
        .recoverWithUni(e -> records.failed(job, e).replaceWith(0));
  }

  private Uni<Integer> take(PollJob job, Fetched answer) {
    return job.portal().intake == Way.FEED ? takeFeed(job, answer) : takePages(job, answer);
  }

  private Uni<Integer> takeFeed(PollJob job, Fetched answer) {
    return vertx
        .executeBlocking(
            () ->
                FeedReader.read(answer).stream()
                    .map(found -> ReadArrival.of(job.portal(), found, clock.now()))
                    .toList(),
            false)
        .chain(this::takeAll)
        .call(n -> subscribe(job, answer));
  }

  private Uni<Void> subscribe(PollJob job, Fetched answer) {
    return vertx
        .executeBlocking(() -> Optional.ofNullable(FeedReader.hub(answer)), false)
        .chain(links -> subscriptions.seen(job.portal().id, links.orElse(null)));
  }

  private Uni<Integer> takeAll(List<Arrival> arrivals) {
    return Multi.createFrom()
        .iterable(arrivals)
        .onItem()
        .transformToUni(queue::take)
        .merge(TOGETHER)
        .collect()
        .asList()
        .map(List::size);
  }

  private Uni<Integer> takePages(PollJob job, Fetched list) {
    return vertx
        .executeBlocking(() -> PageReader.links(list, job.portal().selectors), false)
        .invoke(
            links -> {
              if (links.isEmpty()) {
                throw new PollFailure(PollFault.NO_LINKS, list.uri().getHost());
              }
            })
        .chain(links -> listed.worthReading(job.portal(), links))
        .chain(links -> InTurn.of(links, link -> takePage(job, link)))
        .call(looked -> listed.note(job.portal(), looked))
        .map(looked -> settled(job, looked));
  }

  /** Pages of which none could be read are a failure of the portal. */
  private static int settled(PollJob job, List<Looked> looked) {
    int sum = (int) looked.stream().filter(Looked::brought).count();
    if (sum == 0 && !looked.isEmpty()) {
      throw job.failed().isEmpty()
          ? new PollFailure(PollFault.NO_ARTICLE, job.portal().host)
          : job.failed().get(0);
    }
    return sum;
  }

  /** One page that fails does not spoil the others; the next time finds it again. */
  private Uni<Looked> takePage(PollJob job, URI link) {
    return outside
        .get(link, Validators.NONE)
        .chain(
            answer ->
                vertx.executeBlocking(
                    () -> PageReader.article(answer, job.portal().selectors), false))
        .chain(
            (PageReading found) -> {
              job.looked().set(true);
              found.missed().forEach(f -> job.missed().add(f.name()));
              return found.article().title().isBlank()
                  ? Uni.createFrom().item(new Looked(link, PollFault.NO_ARTICLE, null))
                  : queue
                      .take(ReadArrival.behind(link, job.portal(), found.article(), clock.now()))
                      .replaceWith(Looked.brought(link));
            })
        .onFailure(PollFailure.class)
        .recoverWithItem(
            e -> {
              job.failed().add(e);
              LOG.infof(
                  "A page of portal %s could not be read: %s", job.portal().id, e.getMessage());
              return new Looked(link, e.fault(), e.getMessage());
            });
  }
}
