package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.publishing.BegunPosts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;
import org.juzhen.repost.plan.PlanMarks;

/** Shows duties, and lets accounts off where the supervisor agrees. */
@ApplicationScoped
public class DutyDesk {
  private final Duties duties;
  private final DutyList list;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;
  private final DutyTelling telling;
  private final BegunPosts drafts;
  private final Rules rules;
  private final SecondPerson second;
  private final PlanMarks plans;

  DutyDesk(
      Duties duties,
      DutyList list,
      Units units,
      AuditDesk audit,
      HubClock clock,
      DutyTelling telling,
      BegunPosts drafts,
      Rules rules,
      SecondPerson second,
      PlanMarks plans) {
    this.rules = rules;
    this.second = second;
    this.duties = duties;
    this.list = list;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
    this.telling = telling;
    this.drafts = drafts;
    this.plans = plans;
  }

  /** The duties that the person may see, the most pressing first. */
  @WithTransaction
  public Uni<Slice<DutyView>> list(Actor by, DutyQuestion question, Paging paging) {
    return list.read(by, question, paging);
  }

  /** What the person has to write, and the requests that wait for the person, by deadline. */
  @WithTransaction
  Uni<List<DutyView>> today(Actor by) {
    return list.toWrite(by)
        .chain(
            owed ->
                list.asked(by)
                    .map(asked -> asked.stream().filter(DutyDesk::mayDecide))
                    .map(asked -> Stream.concat(owed.stream(), asked)))
        .map(
            all ->
                all.distinct()
                    .sorted(Comparator.comparing(DutyView::dueAt).thenComparing(DutyView::id))
                    .toList());
  }

  private static boolean mayDecide(DutyView asked) {
    return asked.actions().contains("EXEMPT_IT");
  }

  /** What the editor has written already for these. */
  Uni<Begun> begun(Actor by, List<DutyView> some) {
    List<UUID> articles = some.stream().map(DutyView::articleId).distinct().toList();
    return drafts.from(by, articles).map(Begun::of);
  }

  /** One duty, if the person may see it. */
  @WithTransaction
  public Uni<DutyView> show(Actor by, UUID id) {
    return list.one(by, id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("duty", id));
  }

  /** What its place asks for besides, because the State Council published it; or null. */
  @WithTransaction
  Uni<RuleValue> askedOf(DutyView duty) {
    return duty.tier().equals(Tier.STATE_COUNCIL.name())
        ? rules.value(duty.unitId(), RuleKey.STATE_COUNCIL_REPOST)
        : Uni.createFrom().nullItem();
  }

  /**
   * Exemption (免转): a member of the account's unit asks with a reason; the supervisor agrees, or
   * exempts unasked. The person who asked never agrees, and neither does whoever asks for the unit
   * in another role or as another user; the topmost unit's own supervisor agrees only to what
   * somebody else asked.
   */
  @WithTransaction
  public Uni<DutyView> exempt(Actor by, UUID id, String reason) {
    return show(by, id)
        .chain(x -> duties.required(id))
        .chain(duty -> units.required(duty.unitId).chain(unit -> exempt(by, duty, unit, reason)))
        .chain(x -> list.one(by, id));
  }

  private Uni<Void> exempt(Actor by, Duty duty, Unit unit, String reason) {
    if (ExemptionDesk.decides(by, unit.id(), unit.path())) {
      if (duty.askedBy == null && ExemptionDesk.isTop(unit.path())) {
        throw RepostProblem.NOBODY_ASKED.problem();
      }
      return second
          .mustBe(duty.askedBy, by, RepostProblem.OWN_EXEMPTION)
          .chain(x -> second.mustNotAskFor(unit.id(), by))
          .chain(x -> duties.classOf(duty.articleId))
          .invoke(importance -> duty.exempt(reason, by, importance))
          .chain(x -> duties.flush())
          .chain(x -> audit.record(by, "EXEMPT_IT", subject(duty), Map.of("reason", reason)))
          .chain(x -> plans.accounts(List.of(duty.accountId)));
    }
    by.must(unit.id(), ExemptionDesk.ASK);
    if (duty.askedBy != null && by.covers(Role.SUPERVISOR, unit.path())) {
      throw RepostProblem.OWN_UNIT_EXEMPTION.problem();
    }
    duty.askExemption(reason, by, clock.now());
    return duties
        .flush()
        .chain(x -> audit.record(by, "ASK_EXEMPTION", subject(duty), Map.of("reason", reason)))
        .chain(x -> telling.exemptionAsked(duty, unit));
  }

  static Subject subject(Duty duty) {
    return new Subject("duty", duty.id, duty.unitId);
  }

  /** What the portal's people see below an article: who has reposted it and who has not. */
  @WithTransaction
  public Uni<Coverage> coverage(Actor by, UUID article) {
    return list.read(by, DutyQuestion.ofArticle(article), new Paging(Paging.MOST, null))
        .chain(
            slice -> list.counts(by, article).map(counts -> new Coverage(counts, slice.items())));
  }

  /**
   * How far an article has come.
   *
   * @param counts number of duties in each state
   * @param duties at most 500 of them, the most pressing first
   */
  public record Coverage(Map<String, Long> counts, List<DutyView> duties) {
    /** What the reader still has to write, in one post. */
    List<DutyView> unwritten(Begun begun) {
      return duties.stream()
          .filter(d -> d.actions().contains("DRAFT") && begun.goOn(d) == null)
          .toList();
    }

    public long all() {
      return counts.values().stream().mapToLong(n -> n).sum();
    }

    public long done() {
      return count("DONE_ON_TIME") + count("DONE_LATE");
    }

    public long open() {
      return count("OPEN");
    }

    public long overdue() {
      return count("OVERDUE") + count("MISSED");
    }

    public long released() {
      return count("EXEMPT") + count("CANCELLED");
    }

    private long count(String state) {
      return counts.getOrDefault(state, 0L);
    }
  }
}
