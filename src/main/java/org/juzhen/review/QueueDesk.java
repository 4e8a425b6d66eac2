package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/** What waits for a person, the most pressing first (审核台). */
@ApplicationScoped
public class QueueDesk {
  /** So many are put in order at once; what comes after them is on the next page. */
  private static final int AT_ONCE = 100;

  private final ReviewCases cases;
  private final ReviewSteps steps;
  private final ReviewFiles files;
  private final ReviewListDesk lists;
  private final HoldDesk holds;
  private final Rules rules;
  private final Vertx vertx;

  QueueDesk(
      ReviewCases cases,
      ReviewSteps steps,
      ReviewFiles files,
      ReviewListDesk lists,
      HoldDesk holds,
      Rules rules,
      Vertx vertx) {
    this.cases = cases;
    this.steps = steps;
    this.files = files;
    this.lists = lists;
    this.holds = holds;
    this.rules = rules;
    this.vertx = vertx;
  }

  /** The first page of what waits. */
  Uni<Slice<QueueLine>> mine(Actor by, Locale language) {
    return read(by, null).map(r -> new Slice<>(sorted(r, language), r.page.next()));
  }

  /**
   * What waits, and what of it may be signed together. Whether reposts are their originals is read
   * beside the event loop, after the transaction.
   */
  Uni<Slice<BatchLine>> together(Actor by, String cursor, Locale language) {
    return read(by, cursor)
        .chain(
            r ->
                vertx.executeBlocking(
                    () -> new Slice<>(together(r, sorted(r, language)), r.page.next()), false));
  }

  private static List<BatchLine> together(Waiting read, List<QueueLine> lines) {
    Map<UUID, ReviewFile> file = byCase(read.found);
    return lines.stream()
        .map(l -> new BatchLine(l, BatchRules.refusal(file.get(l.review().caseId()))))
        .toList();
  }

  @WithTransaction
  Uni<Waiting> read(Actor by, String cursor) {
    Paging paging = Paging.byId(AT_ONCE, cursor);
    return steps
        .mine(by, paging)
        .map(rows -> Slice.of(rows, paging, s -> s.id.toString()))
        .chain(page -> waiting(by, page));
  }

  private Uni<Waiting> waiting(Actor by, Slice<ReviewStep> page) {
    List<UUID> ids = page.items().stream().map(s -> s.caseId).distinct().toList();
    return cases
        .these(ids)
        .chain(files::of)
        .chain(found -> known(by, page, found).map(known -> new Waiting(page, found, known)));
  }

  /** What was read for one page of the queue. */
  record Waiting(Slice<ReviewStep> page, List<ReviewFile> found, Known known) {}

  /** What the lines are made of besides the submissions. */
  record Known(
      Map<UUID, ClockView> clocks, Map<UUID, ReviewHold> holds, Map<UUID, RuleValue> limits) {}

  private Uni<Known> known(Actor by, Slice<ReviewStep> page, List<ReviewFile> found) {
    List<UUID> stepIds = page.items().stream().map(s -> s.id).toList();
    List<UUID> units = found.stream().map(f -> f.submission().unitId).distinct().toList();
    return lists
        .deadlines(found)
        .chain(
            clocks ->
                holds
                    .of(by, stepIds)
                    .chain(
                        live ->
                            rules
                                .values(units, RuleKey.REVIEW_CLOCK_PERCENT)
                                .map(limits -> new Known(clocks, live, limits))));
  }

  private static List<QueueLine> sorted(Waiting read, Locale language) {
    Map<UUID, ReviewFile> file = byCase(read.found);
    return read.page.items().stream()
        .map(s -> line(s, file.get(s.caseId), read.known, language))
        .sorted(QueueLine.MOST_PRESSING)
        .toList();
  }

  private static Map<UUID, ReviewFile> byCase(List<ReviewFile> found) {
    return found.stream().collect(Collectors.toMap(f -> f.submission().id, f -> f));
  }

  private static QueueLine line(ReviewStep s, ReviewFile file, Known known, Locale language) {
    ReviewCase c = file.submission();
    ClockView clock = known.clocks().get(c.id);
    return new QueueLine(
        file.view(s, language).with(clock),
        known.holds().get(s.id),
        ReviewPace.of(c.submittedAt, clock, known.limits().get(c.unitId).number()));
  }

  /** The pace of one submission, or null. */
  Uni<ReviewPace> pace(ReviewFile file) {
    ReviewCase c = file.submission();
    return lists
        .deadlines(List.of(file))
        .chain(
            clocks ->
                rules
                    .value(c.unitId, RuleKey.REVIEW_CLOCK_PERCENT)
                    .map(limit -> ReviewPace.of(c.submittedAt, clocks.get(c.id), limit.number())));
  }
}
