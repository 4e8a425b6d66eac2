package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Where emergencies are read again after they went out (事后补审). */
@ApplicationScoped
public class AfterReviewDesk {
  private static final int AT_ONCE = 200;
  private static final Role[] READERS = TemplateStep.SIGNERS.toArray(Role[]::new);

  private final AfterReviews reviews;
  private final ReviewCases cases;
  private final ReviewFiles files;
  private final Units units;
  private final AfterReviewNotices notices;
  private final AfterReviewClock clocks;
  private final AuditDesk audit;
  private final HubClock clock;

  AfterReviewDesk(
      AfterReviews reviews,
      ReviewCases cases,
      ReviewFiles files,
      Units units,
      AfterReviewNotices notices,
      AfterReviewClock clocks,
      AuditDesk audit,
      HubClock clock) {
    this.reviews = reviews;
    this.cases = cases;
    this.files = files;
    this.units = units;
    this.notices = notices;
    this.clocks = clocks;
    this.audit = audit;
    this.clock = clock;
  }

  /** What still has to be read at the units where the person reviews. */
  @WithTransaction
  public Uni<List<AfterReviewView>> open(Actor by) {
    return reviews.open(readsAt(by)).chain(found -> views(by, found));
  }

  /** All at the person's units, read or not. */
  @WithTransaction
  public Uni<Slice<AfterReviewView>> list(Actor by, Paging paging) {
    return reviews
        .page(by.units(), paging)
        .map(found -> Slice.of(found, paging, r -> r.id.toString()))
        .chain(slice -> views(by, slice.items()).map(v -> new Slice<>(v, slice.next())));
  }

  /** One of them. */
  @WithTransaction
  public Uni<AfterReviewView> show(Actor by, UUID id) {
    return reviews
        .findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("review", id))
        .call(r -> file(r).invoke(f -> ReviewRules.mustSee(by, f)))
        .chain(r -> views(by, List.of(r)))
        .map(all -> all.get(0));
  }

  /** Says what was found; whoever wrote or signed it does not. */
  @WithTransaction
  public Uni<AfterReviewView> found(Actor by, UUID id, AfterResult result, String note) {
    return reviews
        .held(id)
        .call(
            r ->
                file(r)
                    .invoke(f -> mustBeAnother(by, f))
                    .invoke(f -> r.found(result, note, by, clock.now()))
                    .call(x -> reviews.flush())
                    .call(x -> audit.record(by, "REVIEW_AFTERWARDS", about(r), said(r)))
                    .call(f -> notices.found(r, f.submission())))
        .chain(r -> show(by, r.id));
  }

  private static AuditDesk.Subject about(AfterReview r) {
    return new AuditDesk.Subject("review", r.caseId, r.unitId);
  }

  private static Map<String, ?> said(AfterReview r) {
    return Map.of("result", r.result, "note", r.note == null ? "" : r.note);
  }

  private static void mustBeAnother(Actor by, ReviewFile file) {
    ReviewRules.mustSee(by, file);
    by.must(file.submission().unitId, READERS);
    if (file.isFrom(by.id())) {
      throw ReviewProblem.AUTHOR_NEVER_SIGNS.problem();
    }
    if (file.hasSigned(by.id())) {
      throw ReviewProblem.SIGNED_BEFORE.problem();
    }
  }

  private Uni<ReviewFile> file(AfterReview r) {
    return cases.required(r.caseId).chain(files::of);
  }

  /** Tells of those that nobody read in time; how many. */
  @WithTransaction
  public Uni<Integer> tellLate() {
    return reviews
        .late(clock.now(), AT_ONCE)
        .call(found -> InTurn.of(found, this::tellLate))
        .map(List::size);
  }

  private Uni<Void> tellLate(AfterReview r) {
    r.lateToldAt = clock.now();
    return units.required(r.unitId).chain(unit -> notices.late(r, unit));
  }

  private static List<UUID> readsAt(Actor by) {
    return by.grants().stream()
        .filter(g -> TemplateStep.SIGNERS.contains(g.role()))
        .map(Grant::unitId)
        .distinct()
        .toList();
  }

  private Uni<List<AfterReviewView>> views(Actor by, List<AfterReview> found) {
    return names(found)
        .chain(
            names ->
                filesOf(found)
                    .chain(
                        byCase ->
                            clocks
                                .of(found)
                                .map(
                                    ticking ->
                                        found.stream()
                                            .map(
                                                r ->
                                                    view(
                                                        by,
                                                        r,
                                                        names.get(r.unitId),
                                                        byCase.get(r.caseId),
                                                        ticking.get(r.id)))
                                            .toList())));
  }

  private Uni<Map<UUID, String>> names(List<AfterReview> found) {
    return units
        .these(found.stream().map(r -> r.unitId).distinct().toList())
        .map(all -> all.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)));
  }

  private Uni<Map<UUID, ReviewFile>> filesOf(List<AfterReview> found) {
    return cases
        .these(found.stream().map(r -> r.caseId).toList())
        .chain(files::of)
        .map(all -> all.stream().collect(Collectors.toMap(f -> f.submission().id, f -> f)));
  }

  private static AfterReviewView view(
      Actor by, AfterReview r, String unitName, ReviewFile f, ClockView clock) {
    boolean may =
        r.isOpen() && by.hasAny(r.unitId, READERS) && !f.isFrom(by.id()) && !f.hasSigned(by.id());
    return new AfterReviewView(
        r.id,
        r.caseId,
        r.subjectId,
        r.unitId,
        unitName,
        r.title,
        r.openedAt,
        r.dueAt,
        r.result,
        r.note,
        r.reviewedByName,
        r.reviewedAt,
        may,
        clock);
  }
}
