package org.juzhen.review;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Shows what waits for whom (审核台). */
@ApplicationScoped
public class ReviewListDesk {
  private final ReviewCases cases;
  private final ReviewSteps steps;
  private final ReviewFiles files;
  private final Staffing staffing;
  private final List<ReviewClock> clocks;

  ReviewListDesk(
      ReviewCases cases,
      ReviewSteps steps,
      ReviewFiles files,
      Staffing staffing,
      @All List<ReviewClock> clocks) {
    this.staffing = staffing;
    this.cases = cases;
    this.steps = steps;
    this.files = files;
    this.clocks = clocks;
  }

  /** What the person may decide now, the oldest first. */
  @WithTransaction
  public Uni<Slice<ReviewView>> mine(Actor by, Paging paging, Locale language) {
    return steps
        .mine(by, paging)
        .chain(rows -> views(Slice.of(rows, paging, s -> s.id.toString()), language));
  }

  /** What was put forward at the person's units, the newest first; only of one subject if named. */
  @WithTransaction
  public Uni<Slice<ReviewView>> list(Actor by, UUID subject, Paging paging, Locale language) {
    return steps
        .visible(by, subject, paging)
        .chain(rows -> views(Slice.of(rows, paging, s -> s.id.toString()), language));
  }

  /** One step with all that belongs to it. */
  @WithTransaction
  public Uni<ReviewView> show(Actor by, UUID stepId, Locale language) {
    return files
        .ofStep(stepId)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .call(staffing::look)
        .chain(
            file ->
                deadlines(List.of(file))
                    .map(
                        known ->
                            file.view(file.step(stepId), language)
                                .with(known.get(file.submission().id))));
  }

  private Uni<Slice<ReviewView>> views(Slice<ReviewStep> page, Locale language) {
    List<UUID> ids = page.items().stream().map(s -> s.caseId).distinct().toList();
    return cases
        .these(ids)
        .chain(files::of)
        .chain(found -> deadlines(found).map(known -> views(page, found, known, language)));
  }

  private static Slice<ReviewView> views(
      Slice<ReviewStep> page,
      List<ReviewFile> found,
      Map<UUID, ClockView> deadlines,
      Locale language) {
    Map<UUID, ReviewFile> file =
        found.stream().collect(Collectors.toMap(f -> f.submission().id, f -> f));
    return page.map(s -> file.get(s.caseId).view(s, language).with(deadlines.get(s.caseId)));
  }

  /** The earliest deadline of each case. */
  Uni<Map<UUID, ClockView>> deadlines(List<ReviewFile> found) {
    List<ReviewClock.Waiting> waiting =
        found.stream().filter(f -> f.submission().isOpen()).map(ReviewFile::waiting).toList();
    return Multi.createFrom()
        .iterable(waiting.isEmpty() ? List.<ReviewClock>of() : clocks)
        .onItem()
        .transformToUniAndConcatenate(clock -> clock.clocks(waiting))
        .collect()
        .in(HashMap::new, ReviewListDesk::keepEarliest);
  }

  private static void keepEarliest(Map<UUID, ClockView> known, Map<UUID, ClockView> more) {
    more.forEach(
        (id, clock) -> known.merge(id, clock, (a, b) -> a.dueAt().isAfter(b.dueAt()) ? b : a));
  }
}
