package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.files.FileDesk;
import org.juzhen.intake.ArticleDesk;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.Importance;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Unit;

/** Opens threads, keeps their record, and closes them (突发事件处置). */
@ApplicationScoped
public class EmergencyDesk {
  private final Emergencies emergencies;
  private final EmergencyDoor door;
  private final EmergencyClocks clocks;
  private final EmergencyReading reading;
  private final EmergencyTelling telling;
  private final ThreadEnd end;
  private final ArticleDesk articles;
  private final FileDesk files;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  EmergencyDesk(
      Emergencies emergencies,
      EmergencyDoor door,
      EmergencyClocks clocks,
      EmergencyReading reading,
      EmergencyTelling telling,
      ThreadEnd end,
      ArticleDesk articles,
      FileDesk files,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.emergencies = emergencies;
    this.door = door;
    this.clocks = clocks;
    this.reading = reading;
    this.telling = telling;
    this.end = end;
    this.articles = articles;
    this.files = files;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** The open ones, the most urgent first; or those that are over, the newest first. */
  @WithTransaction
  public Uni<Slice<EmergencyLine>> list(Actor by, boolean over, Paging paging) {
    return reading.page(by, over, paging);
  }

  /** One thread with everything in it, as far as the person may see it. */
  @WithTransaction
  public Uni<EmergencyView> show(Actor by, UUID id) {
    return emergencies.required(id).chain(e -> view(by, e));
  }

  /** Opens a thread; its clocks run from the event, or from its discovery. */
  @WithTransaction
  Uni<EmergencyView> open(Actor by, NewEmergency wanted) {
    wanted.mustHaveBegun(clock.now());
    return door.opening(by, wanted.unitId())
        .invoke(Unit::mustStand)
        .call(x -> mustBeUrgent(by, wanted.articleId()))
        .chain(x -> emergencies.add(new Emergency(wanted, by, clock.now())))
        .call(e -> enter(by, e, EntryKind.OPENED, NewEntry.of(e.summary)))
        .call(e -> clocks.start(e, null, e.kind.clocks(), e.beganAt))
        .call(telling::opened)
        .call(e -> bell.ring(EmergencyClockDesk.NAME))
        .chain(e -> view(by, e));
  }

  private Uni<Void> mustBeUrgent(Actor by, UUID article) {
    return article == null
        ? Uni.createFrom().voidItem()
        : articles
            .show(by, article)
            .chain(x -> articles.facts(article))
            .map(ArticleFacts::importance)
            .invoke(
                found -> {
                  if (found != Importance.EMERGENCY && found != Importance.RESPONSE) {
                    throw EmergencyProblem.ARTICLE_NOT_URGENT.problem();
                  }
                })
            .replaceWithVoid();
  }

  /** Records what the propaganda office asked for (宣传部门指导意见). */
  @WithTransaction
  Uni<EmergencyView> guide(Actor by, UUID id, NewEntry said) {
    return running(by, id, EmergencyAction.RECORD_GUIDANCE)
        .call(e -> enter(by, e, EntryKind.GUIDANCE, said))
        .chain(e -> view(by, e));
  }

  /** Records how far the matter itself is handled (线下处置). */
  @WithTransaction
  Uni<EmergencyView> handle(Actor by, UUID id, NewEntry said) {
    return running(by, id, EmergencyAction.RECORD_HANDLING)
        .invoke(e -> e.handled(said.handling()))
        .call(e -> enter(by, e, EntryKind.HANDLING, said))
        .chain(e -> view(by, e));
  }

  /** Records that a press conference was held; its clock is met. */
  @WithTransaction
  Uni<EmergencyView> brief(Actor by, UUID id, NewEntry said) {
    return running(by, id, EmergencyAction.RECORD_BRIEFING)
        .call(
            e -> enter(by, e, EntryKind.BRIEFING, said).chain(entry -> clocks.briefed(e, entry.at)))
        .chain(e -> view(by, e));
  }

  /** Records a rumour with its address or a picture of it. */
  @WithTransaction
  Uni<EmergencyView> rumour(Actor by, UUID id, NewRumour said) {
    said.mustBeFound();
    return running(by, id, EmergencyAction.RECORD_RUMOUR)
        .call(x -> mustSee(by, said.fileId()))
        .call(e -> emergencies.add(new EmergencyRumour(e.id, said, by, clock.now())))
        .call(e -> record(by, "RECORD_RUMOUR", e, Map.of("words", said.words())))
        .chain(e -> view(by, e));
  }

  /** Says what is true of it, and by whose word (核实结论). */
  @WithTransaction
  Uni<EmergencyView> judge(Actor by, UUID id, UUID rumour, NewVerdict said) {
    return running(by, id, EmergencyAction.RECORD_RUMOUR)
        .call(
            e ->
                emergencies
                    .rumour(e.id, rumour)
                    .invoke(r -> r.judge(said, by, clock.now()))
                    .call(() -> emergencies.flush()))
        .call(e -> record(by, "JUDGE_RUMOUR", e, Map.of("verdict", said.verdict())))
        .chain(e -> view(by, e));
  }

  /** It turns out to be a major emergency (升级): its clocks run from the same beginning. */
  @WithTransaction
  Uni<EmergencyView> raise(Actor by, UUID id, String why) {
    return running(by, id, EmergencyAction.RAISE)
        .invoke(Emergency::raise)
        .call(e -> enter(by, e, EntryKind.RAISED, NewEntry.of(why)))
        .call(e -> clocks.start(e, null, e.kind.clocks(), e.beganAt))
        .call(clocks::settle)
        .call(telling::opened)
        .call(e -> bell.ring(EmergencyClockDesk.NAME))
        .chain(e -> view(by, e));
  }

  /**
   * A leader closes it with the last word to the public (终报).
   *
   * @param unshown why accounts that do not show an update as it is are waited for no more; asked
   *     for with NOT_EVERYWHERE while one is
   */
  @WithTransaction
  Uni<EmergencyView> close(Actor by, UUID id, String statement, String unshown) {
    return led(by, id, EmergencyAction.CLOSE)
        .call(
            e ->
                clocks
                    .isWaitedFor(e)
                    .call(
                        waits ->
                            kept(e, waits && unshown == null)
                                .invoke(k -> e.close(k, statement, by, clock.now())))
                    .chain(
                        waits ->
                            waits
                                ? enter(by, e, EntryKind.UNSHOWN, NewEntry.of(unshown))
                                : nothing()))
        .call(e -> ended(by, e, EntryKind.CLOSED))
        .call(telling::closed)
        .call(end::closed)
        .chain(e -> view(by, e));
  }

  private static Uni<EmergencyEntry> nothing() {
    return Uni.createFrom().nullItem();
  }

  /**
   * A leader says that it was opened by mistake: what is not out of it is stopped in every unit,
   * and whoever was to post it is told.
   */
  @WithTransaction
  Uni<EmergencyView> cancel(Actor by, UUID id, String reason) {
    return end.stop(by, id)
        .chain(x -> led(by, id, EmergencyAction.CANCEL))
        .invoke(e -> e.cancel(reason, by, clock.now()))
        .call(e -> ended(by, e, EntryKind.CANCELLED))
        .call(end::cancelled)
        .chain(e -> view(by, e));
  }

  private Uni<Void> ended(Actor by, Emergency e, EntryKind how) {
    return enter(by, e, how, NewEntry.of(e.statement)).chain(x -> clocks.drop(e));
  }

  private Uni<Emergency.Kept> kept(Emergency e, boolean waitedFor) {
    return emergencies
        .entries(e.id)
        .map(
            all ->
                new Emergency.Kept(
                    all.stream().anyMatch(x -> x.kind == EntryKind.GUIDANCE),
                    all.stream().anyMatch(x -> x.kind == EntryKind.BRIEFING),
                    !waitedFor));
  }

  /** A leader opens it again: it is not over. */
  @WithTransaction
  Uni<EmergencyView> reopen(Actor by, UUID id, String reason) {
    return led(by, id, EmergencyAction.REOPEN)
        .invoke(Emergency::reopen)
        .call(e -> enter(by, e, EntryKind.REOPENED, NewEntry.of(reason)))
        .call(
            e ->
                e.kind.needsFurtherUpdates()
                    ? clocks.start(e, null, List.of(ClockKind.UPDATE), clock.now())
                    : Uni.createFrom().voidItem())
        .call(telling::opened)
        .call(end::reopened)
        .call(e -> bell.ring(EmergencyClockDesk.NAME))
        .chain(e -> view(by, e));
  }

  private Uni<Emergency> running(Actor by, UUID id, EmergencyAction action) {
    return emergencies
        .locked(id)
        .call(e -> door.seen(by, e).invoke(s -> EmergencyDoor.mustRun(s.runs())))
        .invoke(e -> e.must(action));
  }

  private Uni<Emergency> led(Actor by, UUID id, EmergencyAction action) {
    return emergencies
        .locked(id)
        .call(e -> door.seen(by, e).invoke(s -> by.must(e.unitId, EmergencyDoor.LEAD)))
        .invoke(e -> e.must(action));
  }

  private Uni<EmergencyEntry> enter(Actor by, Emergency e, EntryKind kind, NewEntry said) {
    said.mustHaveHappened(clock.now());
    return mustSee(by, said.fileId())
        .chain(x -> emergencies.add(new EmergencyEntry(e.id, kind, said, by, clock.now())))
        .call(entry -> record(by, "EMERGENCY_" + kind, e, Map.of("words", said.words())));
  }

  private Uni<Void> mustSee(Actor by, UUID file) {
    return file == null ? Uni.createFrom().voidItem() : files.required(by, file).replaceWithVoid();
  }

  private Uni<Void> record(Actor by, String verb, Emergency e, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("emergency", e.id, e.unitId), change);
  }

  private Uni<EmergencyView> view(Actor by, Emergency e) {
    return emergencies
        .flush()
        .chain(x -> door.seen(by, e))
        .chain(standing -> reading.view(by, e, standing));
  }
}
