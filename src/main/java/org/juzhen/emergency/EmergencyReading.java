package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.emergency.EmergencyDoor.Standing;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;

/** Puts a thread together for somebody who may see it, with a handful of queries. */
@ApplicationScoped
class EmergencyReading {
  private static final String MINE =
      "select t.update_id, count(*) filter (where p.stage = 'DRAFT' and p.id <> u.post_id or "
          + Targets.OPEN
          + ") as open, count(*) filter (where p.stage = 'CLEARED' and not "
          + Targets.OUTDATED
          + " and not exists (select 1 from delivery d where d.source_id = p.id and d.account_id ="
          + " t.account_id and d.state <> 'CANCELLED' and not (d.state = 'FAILED' and d.error_code"
          + " = 'UPDATE_HELD'))) as ready from emergency_target t join emergency_update u on u.id ="
          + " t.update_id left join post p on p.id = t.post_id where u.emergency_id = ?1 and"
          + " t.unit_id = any(?2) and t.posted_at is null group by t.update_id";

  private final Emergencies emergencies;
  private final EmergencyRows rows;
  private final Targets targets;
  private final HubClock clock;

  EmergencyReading(Emergencies emergencies, EmergencyRows rows, Targets targets, HubClock clock) {
    this.emergencies = emergencies;
    this.rows = rows;
    this.targets = targets;
    this.clock = clock;
  }

  Uni<Slice<EmergencyLine>> page(Actor by, boolean over, Paging paging) {
    return rows.page(by, over, paging);
  }

  /** What of an update one's own units have still to do. */
  private record Mine(long open, long ready) {
    static final Mine NOTHING = new Mine(0, 0);

    /** As far as the thread lets it be done. */
    Mine in(EmergencyState state) {
      return new Mine(
          EmergencyAction.TAKE_OVER.allowedIn(state) ? open : 0,
          EmergencyAction.PUBLISH.allowedIn(state) ? ready : 0);
    }
  }

  /** What was read of a thread. */
  private record Read(
      List<EmergencyEntry> entries,
      List<EmergencyRumour> rumours,
      List<EmergencyUpdate> updates,
      List<EmergencyClock> clocks,
      Map<UUID, Targets.Shown> shown,
      Map<UUID, Mine> mine) {}

  Uni<EmergencyView> view(Actor by, Emergency e, Standing standing) {
    return emergencies
        .entries(e.id)
        .chain(
            entries ->
                emergencies
                    .rumours(e.id)
                    .chain(
                        rumours ->
                            emergencies
                                .updates(e.id)
                                .chain(
                                    updates ->
                                        emergencies
                                            .clocks(e.id)
                                            .chain(
                                                clocks ->
                                                    shown(e.id)
                                                        .chain(
                                                            shown ->
                                                                mine(by, e.id)
                                                                    .map(
                                                                        mine ->
                                                                            new Read(
                                                                                entries, rumours,
                                                                                updates, clocks,
                                                                                shown, mine)))))))
        .map(read -> view(e, standing, read));
  }

  private Uni<Map<UUID, Targets.Shown>> shown(UUID id) {
    return targets
        .shown(id)
        .map(all -> all.stream().collect(Collectors.toMap(Targets.Shown::update, s -> s)));
  }

  private Uni<Map<UUID, Mine>> mine(Actor by, UUID id) {
    UUID[] own = by.unitsWith(Role.EDITOR).toArray(UUID[]::new);
    return Sql.of(MINE)
        .with(id)
        .with(own)
        .list(Tuple.class)
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.toMap(
                            r -> r.get("update_id", UUID.class),
                            r -> new Mine(r.get("open", Long.class), r.get("ready", Long.class)))));
  }

  private EmergencyView view(Emergency e, Standing s, Read read) {
    Map<UUID, EmergencyUpdate> byId =
        read.updates().stream().collect(Collectors.toMap(u -> u.id, Function.identity()));
    boolean guided = read.entries().stream().anyMatch(x -> x.kind == EntryKind.GUIDANCE);
    return new EmergencyView(
        e.id,
        e.unitId,
        s.unit().shownName(),
        e.kind,
        e.title,
        e.summary,
        e.respondingBody,
        e.beganAt,
        e.articleId,
        e.state,
        e.handling,
        e.firstReleasedAt,
        minutes(e),
        guided || !e.kind.needsGuidance(),
        e.openedAt,
        e.closedAt,
        e.statement,
        s.inside() ? clocks(read.clocks(), byId) : List.of(),
        updates(e, s, read),
        read.rumours().stream().map(EmergencyReading::rumour).toList(),
        entries(s, read.entries()),
        EmergencyAction.in(e.state, e.kind, s.runs(), s.leads(), s.edits()));
  }

  static Long minutes(Emergency e) {
    return e.firstReleasedAt == null
        ? null
        : Math.max(0, Duration.between(e.beganAt, e.firstReleasedAt).toMinutes());
  }

  private List<EmergencyView.Clock> clocks(
      List<EmergencyClock> all, Map<UUID, EmergencyUpdate> updates) {
    Instant now = clock.now();
    List<EmergencyClock> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing((EmergencyClock c) -> !c.runs()).thenComparing(c -> c.dueAt));
    return sorted.stream()
        .map(
            c ->
                new EmergencyView.Clock(
                    c.kind,
                    c.updateId == null ? null : updates.get(c.updateId).number,
                    c.view(now),
                    c.calendar,
                    c.metAt,
                    c.isOnTime(),
                    c.dropped))
        .toList();
  }

  /** Others hear of an update when its text is cleared. */
  private static List<EmergencyView.Update> updates(Emergency e, Standing s, Read read) {
    return read.updates().stream()
        .filter(u -> s.inside() || u.toldAt != null)
        .map(
            u ->
                update(
                    u,
                    s,
                    read.shown().get(u.id),
                    read.mine().getOrDefault(u.id, Mine.NOTHING).in(e.state)))
        .toList();
  }

  private static EmergencyView.Update update(
      EmergencyUpdate u, Standing s, Targets.Shown shown, Mine mine) {
    return new EmergencyView.Update(
        u.id,
        u.number,
        u.kind,
        u.title,
        s.inside() ? u.postId : null,
        u.articleId,
        u.rumourId,
        u.jointWith,
        u.writtenAt,
        u.releasedAt,
        u.isHeld(),
        shown.first(),
        shown.posted(),
        shown.old(),
        shown.all(),
        u.releasedAt == null ? 0 : mine.open(),
        u.releasedAt != null && mine.ready() > 0);
  }

  private static EmergencyView.Rumour rumour(EmergencyRumour r) {
    return new EmergencyView.Rumour(
        r.id, r.words, r.url, r.fileId, r.verdict, r.basis, r.basisUrl, r.recordedAt, r.judgedAt);
  }

  private static List<EmergencyView.Entry> entries(Standing s, List<EmergencyEntry> all) {
    return all.stream()
        .filter(x -> s.inside() || x.kind == EntryKind.OPENED || x.kind == EntryKind.CLOSED)
        .map(
            x ->
                new EmergencyView.Entry(
                    x.kind,
                    x.at,
                    x.who,
                    x.words,
                    x.handling,
                    x.url,
                    s.inside() ? x.fileId : null,
                    x.recordedAt,
                    s.inside() ? x.recordedName : null))
        .sorted(Comparator.comparing(EmergencyView.Entry::at).reversed())
        .toList();
  }
}
