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
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.FeedReader;
import org.juzhen.intake.reading.Fetched;
import org.juzhen.intake.reading.Fetched.Validators;
import org.juzhen.intake.reading.Incoming;
import org.juzhen.intake.reading.Outside;
import org.juzhen.intake.reading.PageReader;
import org.juzhen.intake.reading.PollFailure;
import org.juzhen.intake.reading.PollFault;
import org.juzhen.jobs.DueWork;
import org.juzhen.jobs.Lane;
import org.juzhen.kernel.HubClock;

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

  private static final int MOST_PAGES = 30;

  /** Younger articles are read again, in case they were corrected. */
  private static final Duration FRESH = Duration.ofDays(3);

  private final Portals portals;
  private final PortalHealths healths;
  private final Articles articles;
  private final Outside outside;
  private final ArrivalQueue queue;
  private final HubClock clock;
  private final Vertx vertx;
  private final Lane lane;

  PortalPollDesk(
      Portals portals,
      PortalHealths healths,
      Articles articles,
      Outside outside,
      ArrivalQueue queue,
      HubClock clock,
      Vertx vertx,
      Lane lane) {
    this.portals = portals;
    this.healths = healths;
    this.articles = articles;
    this.outside = outside;
    this.queue = queue;
    this.clock = clock;
    this.vertx = vertx;
    this.lane = lane;
  }

  private record Job(Portal portal, Validators validators) {}

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
    return load(portal).chain(this::read);
  }

  @WithTransaction
  Uni<Job> lease() {
    Instant now = clock.now();
    return healths
        .lease(now, now.plus(LEASE))
        .chain(id -> id == null ? Uni.createFrom().nullItem() : load(id));
  }

  @WithTransaction
  Uni<Job> load(UUID id) {
    return portals
        .required(id)
        .chain(p -> healths.findById(id).map(h -> new Job(p, h.validators())));
  }

  private Uni<Integer> read(Job job) {
    return outside
        .get(CanonicalUrl.parsed(job.portal().feedUrl), job.validators())
        .chain(
            answer ->
                answer.isUnchanged()
                    ? succeeded(job, job.validators()).replaceWith(0)
                    : take(job, answer).call(taken -> succeeded(job, answer.validators())))
        .onFailure()
        .recoverWithUni(e -> failed(job, e).replaceWith(0));
  }

  private Uni<Integer> take(Job job, Fetched answer) {
    return job.portal().intake == Way.FEED ? takeFeed(job, answer) : takePages(job, answer);
  }

  private Uni<Integer> takeFeed(Job job, Fetched answer) {
    return vertx
        .executeBlocking(
            () ->
                FeedReader.read(answer).stream()
                    .map(found -> ReadArrival.of(job.portal(), found, clock.now()))
                    .toList(),
            false)
        .chain(this::takeAll);
  }

  private Uni<Integer> takeAll(List<Arrival> arrivals) {
    return Multi.createFrom()
        .iterable(arrivals)
        .onItem()
        .transformToUniAndConcatenate(queue::take)
        .collect()
        .asList()
        .map(List::size);
  }

  private Uni<Integer> takePages(Job job, Fetched list) {
    return vertx
        .executeBlocking(() -> PageReader.links(list, job.portal().selectors), false)
        .invoke(
            links -> {
              if (links.isEmpty()) {
                throw new PollFailure(PollFault.NO_LINKS, list.uri().getHost());
              }
            })
        .chain(links -> worthReading(job, links))
        .chain(
            links ->
                Multi.createFrom()
                    .iterable(links)
                    .onItem()
                    .transformToUniAndConcatenate(link -> takePage(job, link))
                    .collect()
                    .asList())
        .map(taken -> taken.stream().mapToInt(Integer::intValue).sum());
  }

  /** Those never seen, and those young enough to be corrected. */
  @WithTransaction
  Uni<List<URI>> worthReading(Job job, List<URI> links) {
    Instant fresh = clock.now().minus(FRESH);
    List<String> keys = links.stream().map(l -> CanonicalUrl.of(l.toString())).toList();
    return articles
        .knownAddresses(job.portal().unitId, keys)
        .map(
            known ->
                links.stream()
                    .filter(
                        l -> {
                          Instant published = known.get(CanonicalUrl.of(l.toString()));
                          return published == null || published.isAfter(fresh);
                        })
                    .limit(MOST_PAGES)
                    .toList());
  }

  /** One page that fails does not spoil the others; the next time finds it again. */
  private Uni<Integer> takePage(Job job, URI link) {
    return outside
        .get(link, Validators.NONE)
        .chain(
            answer ->
                vertx.executeBlocking(
                    () -> PageReader.article(answer, job.portal().selectors), false))
        .chain(
            (Incoming found) ->
                found.title().isBlank()
                    ? Uni.createFrom().item(0)
                    : queue.take(ReadArrival.of(job.portal(), found, clock.now())).replaceWith(1))
        .onFailure(PollFailure.class)
        .recoverWithItem(
            e -> {
              LOG.infof(
                  "A page of portal %s could not be read: %s", job.portal().id, e.getMessage());
              return 0;
            });
  }

  @WithTransaction
  Uni<Void> succeeded(Job job, Validators fresh) {
    return healths
        .findById(job.portal().id)
        .invoke(h -> h.read(fresh, clock.now()))
        .replaceWithVoid();
  }

  @WithTransaction
  Uni<Void> failed(Job job, Throwable e) {
    PollFailure why =
        e instanceof PollFailure known
            ? known
            : new PollFailure(PollFault.INTERNAL, e.getClass().getSimpleName());
    if (why.fault() == PollFault.INTERNAL) {
      LOG.errorf(e, "Reading portal %s failed", job.portal().id);
    }
    return healths
        .findById(job.portal().id)
        .invoke(h -> h.failed(why, clock.now()))
        .replaceWithVoid();
  }
}
