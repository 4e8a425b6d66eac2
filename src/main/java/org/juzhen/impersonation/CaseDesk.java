package org.juzhen.impersonation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.files.FileDesk;
import org.juzhen.impersonation.CaseView.Parts;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Reach;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Handles cases (办理假冒个案): supervisors of the imitated unit, step by step. */
@ApplicationScoped
public class CaseDesk {
  private final Cases cases;
  private final Units units;
  private final FileDesk files;
  private final AuditDesk audit;
  private final HubClock clock;

  CaseDesk(Cases cases, Units units, FileDesk files, AuditDesk audit, HubClock clock) {
    this.cases = cases;
    this.units = units;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** The cases that the person may see, newest first. */
  @WithTransaction
  Uni<Slice<CaseView>> list(Actor by, CaseState state, Paging paging, Locale language) {
    return cases
        .within(Reach.of(by), by.has(Role.SUPERVISOR), state, paging)
        .map(found -> Slice.of(found, paging, c -> c.id.toString()))
        .chain(
            slice -> names(slice.items()).map(names -> slice.map(c -> line(c, names, language))));
  }

  private Uni<Map<UUID, String>> names(List<ImpersonationCase> found) {
    List<UUID> ids = found.stream().map(c -> c.unitId).filter(Objects::nonNull).distinct().toList();
    return units
        .these(ids)
        .map(all -> all.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)));
  }

  private CaseView line(ImpersonationCase c, Map<UUID, String> names, Locale language) {
    String unit = c.unitId == null ? null : names.get(c.unitId);
    return CaseView.of(c, unit, CaseClocks.of(c, clock.now(), language), Parts.NONE);
  }

  /** One case, if the person may see it. */
  @WithTransaction
  Uni<CaseView> show(Actor by, UUID id, Locale language) {
    return cases
        .required(id)
        .chain(c -> unit(c).invoke(u -> mustSee(by, c, u)).chain(u -> view(by, c, u, language)));
  }

  private Uni<CaseView> view(Actor by, ImpersonationCase c, Unit unit, Locale language) {
    List<CaseAction> actions = handles(by, unit) ? CaseAction.from(c.state) : List.<CaseAction>of();
    return cases
        .papers(c.id)
        .chain(papers -> cases.steps(c.id).map(steps -> new Parts(papers, steps, actions)))
        .map(
            parts ->
                CaseView.of(
                    c,
                    unit == null ? null : unit.shownName(),
                    CaseClocks.of(c, clock.now(), language),
                    parts));
  }

  /** Walks one arrow. */
  @WithTransaction
  Uni<CaseView> step(Actor by, UUID id, CaseWords.Step said, Locale language) {
    return mine(by, id)
        .call(c -> placed(by, c, said))
        .call(c -> cases.papers(id).invoke(papers -> c.step(said, papers, clock.now())))
        .call(
            c ->
                cases.note(
                    new CaseRecord.Made(c, said.action().name(), said.note(), by, clock.now())))
        .call(c -> record(by, c, said.action().name(), Map.of("state", c.state.name())))
        .call(cases::flush)
        .chain(c -> unit(c).chain(u -> view(by, c, u, language)));
  }

  /** Whoever handles a case of nobody says which unit is imitated. */
  private Uni<Void> placed(Actor by, ImpersonationCase c, CaseWords.Step said) {
    return said.unitId() == null
        ? Uni.createFrom().voidItem()
        : units
            .required(said.unitId())
            .invoke(
                u -> {
                  if (!by.covers(Role.SUPERVISOR, u.path())) {
                    throw KernelProblem.NOT_FOUND.with("unit", u.id());
                  }
                })
            .invoke(
                u -> {
                  if (c.unitId != null && !c.unitId.equals(u.id())) {
                    throw KernelProblem.field("unitId", "WRONG_VALUE");
                  }
                  c.unitId = u.id();
                })
            .replaceWithVoid();
  }

  /** Records a letter with its number. */
  @WithTransaction
  Uni<CaseView> letter(Actor by, UUID id, CaseWords.Letter said, Locale language) {
    if (said.sentOn().isAfter(clock.today())) {
      throw KernelProblem.field("sentOn", "OUT_OF_RANGE");
    }
    return mine(by, id)
        .call(c -> mustExist(by, said.fileId()))
        .call(c -> cases.note(new CaseRecord.Sent(id, said, by, clock.now())))
        .call(
            c ->
                record(
                    by,
                    c,
                    "LETTER",
                    Map.of("addressee", said.addressee().name(), "documentNo", said.documentNo())))
        .call(cases::flush)
        .chain(c -> unit(c).chain(u -> view(by, c, u, language)));
  }

  /** Keeps something that shows the imitation. */
  @WithTransaction
  Uni<CaseView> evidence(Actor by, UUID id, CaseWords.Evidence said, Locale language) {
    boolean nothing = said.fileId() == null && (said.url() == null || said.url().isBlank());
    return mine(by, id)
        .invoke(
            c -> {
              if (nothing) {
                throw KernelProblem.field("url", "REQUIRED");
              }
            })
        .call(c -> mustExist(by, said.fileId()))
        .call(c -> cases.note(new CaseRecord.Seen(id, said, by, clock.now())))
        .call(c -> record(by, c, "EVIDENCE", Map.of("file", said.fileId() != null)))
        .call(cases::flush)
        .chain(c -> unit(c).chain(u -> view(by, c, u, language)));
  }

  private Uni<Void> mustExist(Actor by, UUID file) {
    return file == null
        ? Uni.createFrom().voidItem()
        : files
            .required(by, file)
            .onFailure(Problem.class)
            .transform(no -> KernelProblem.field("fileId", "UNKNOWN"))
            .replaceWithVoid();
  }

  private Uni<Void> record(Actor by, ImpersonationCase c, String verb, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("impersonation", c.id, c.unitId), change);
  }

  /** The open case that the person handles. */
  private Uni<ImpersonationCase> mine(Actor by, UUID id) {
    return cases
        .held(id)
        .call(
            c ->
                unit(c)
                    .invoke(u -> mustSee(by, c, u))
                    .invoke(
                        u -> {
                          if (!handles(by, u)) {
                            throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.SUPERVISOR));
                          }
                          if (c.state == CaseState.CLOSED) {
                            throw ImpersonationProblem.WRONG_CASE_STATE
                                .with("state", c.state)
                                .with("action", "");
                          }
                        }));
  }

  private Uni<Unit> unit(ImpersonationCase c) {
    return c.unitId == null ? Uni.createFrom().nullItem() : units.required(c.unitId);
  }

  private static boolean handles(Actor by, Unit unit) {
    return unit == null ? by.has(Role.SUPERVISOR) : by.covers(Role.SUPERVISOR, unit.path());
  }

  private static void mustSee(Actor by, ImpersonationCase c, Unit unit) {
    boolean sees = unit == null ? by.has(Role.SUPERVISOR) : by.sees(unit.id(), unit.path());
    if (!sees) {
      throw KernelProblem.NOT_FOUND.with("impersonation", c.id);
    }
  }
}
