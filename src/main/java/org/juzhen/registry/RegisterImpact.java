package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.HubClock;
import org.juzhen.profile.RuleChange;
import org.juzhen.profile.RuleEffect;
import org.juzhen.profile.RuleEffect.What;
import org.juzhen.profile.RuleImpact;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleReach;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/** The units that read a rule, and their accounts that would newly be at fault (或者不再违规). */
@ApplicationScoped
class RegisterImpact implements RuleImpact {
  private static final String LIVING = " and a.status not in ('DEREGISTERED', 'EXITED', 'CLOSED')";

  private static final String ACCOUNTS =
      "select a.name, '/accounts/' || a.id, count(*) over () from account a"
          + " join unit u on u.id = a.unit_id where u.path like ?1"
          + LIVING;

  /** As often as the guard counts them: kinds of one platform together or apart. */
  private static final String DOUBLE =
      ACCOUNTS
          + " and exists (select 1 from account b where b.unit_id = a.unit_id and b.id <> a.id"
          + " and b.platform = a.platform and b.other_platform = a.other_platform"
          + LIVING.replace("a.", "b.")
          + " and (cast(?2 as boolean) or a.kind = b.kind))"
          + " order by u.path, a.platform, a.id";

  private static final String NOT_AMONG =
      ACCOUNTS
          + " and a.platform <> 'OTHER' and a.platform <> all (cast(?2 as text[]))"
          + " order by u.path, a.id";

  private static final String SILENT =
      ACCOUNTS
          + " and a.status in ('ACTIVE', 'ACTIVE_UNFILED')"
          + " and coalesce(a.last_post_at, a.created_at) < ?2"
          + " and coalesce(a.last_post_at, a.created_at) >= ?3 order by u.path, a.id";

  private static final String UNFILED =
      ACCOUNTS + " and a.status = 'ACTIVE_UNFILED' order by u.path, a.id";

  private static final String EMPTY_POST =
      "select u.name, '/units/' || u.id, count(*) over () from unit u where u.path like ?1"
          + " and exists (select 1 from account a where a.unit_id = u.id"
          + LIVING
          + ") and exists (select 1 from unnest(cast(?2 as text[])) d where not exists"
          + " (select 1 from responsible r where r.unit_id = u.id and r.duty = d"
          + " and r.ended_on is null)) order by u.path";

  private final Units units;
  private final Rules rules;
  private final HubClock clock;

  RegisterImpact(Units units, Rules rules, HubClock clock) {
    this.units = units;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Uni<List<RuleEffect>> of(RuleChange change) {
    List<RuleEffect> found = new ArrayList<>();
    return units
        .count("path like ?1 and endedOn is null", change.below())
        .invoke(count -> found.add(new RuleEffect(What.UNITS, count, false)))
        .chain(x -> atFault(change))
        .invoke(effect -> add(found, effect))
        .replaceWith(found);
  }

  private static void add(List<RuleEffect> found, RuleEffect effect) {
    if (effect != null) {
      found.add(effect);
    }
  }

  /** The family of the rule decides what is looked for. */
  private Uni<RuleEffect> atFault(RuleChange change) {
    return switch (change.key()) {
      case ONE_ACCOUNT_PER_PLATFORM ->
          rules
              .value(change.place().unit(), RuleKey.SUBSCRIPTION_AND_SERVICE_TOGETHER)
              .chain(together -> doubles(change, together));
      case SUBSCRIPTION_AND_SERVICE_TOGETHER -> doubles(change, change.after());
      case APPROVED_PLATFORMS -> unapproved(change);
      case DORMANCY_WARN_DAYS, DORMANCY_OVERDUE_DAYS, DORMANCY_ZOMBIE_DAYS -> silent(change);
      case UNFILED_GRACE_DAYS -> RuleReach.judged(What.UNFILED, UNFILED, change.below());
      case AB_POST -> posts(change, "POST_A", "POST_B");
      case LEADER_IN_CHARGE -> posts(change, "LEADER_IN_CHARGE");
      default -> Uni.createFrom().nullItem();
    };
  }

  private static Uni<RuleEffect> doubles(RuleChange change, RuleValue together) {
    return RuleReach.judged(
        What.DOUBLES, DOUBLE, change.below(), Boolean.valueOf(together.value()));
  }

  private static Uni<RuleEffect> unapproved(RuleChange change) {
    return change.after().stated()
        ? RuleReach.judged(What.UNAPPROVED, NOT_AMONG, change.below(), array(change.after()))
        : Uni.createFrom().nullItem();
  }

  /** Those between the two lengths change sides. */
  private Uni<RuleEffect> silent(RuleChange change) {
    Instant now = clock.now();
    int before = change.before() == null ? change.after().number() : change.before().number();
    Instant old = now.minus(Duration.ofDays(before));
    Instant wanted = now.minus(Duration.ofDays(change.after().number()));
    return wanted.isBefore(old)
        ? RuleReach.judged(What.REVIVED, SILENT, change.below(), old, wanted)
        : RuleReach.judged(What.DORMANT, SILENT, change.below(), wanted, old);
  }

  private static Uni<RuleEffect> posts(RuleChange change, String... duties) {
    return change.after().value().equals("true")
        ? RuleReach.judged(What.POSTS, EMPTY_POST, change.below(), duties)
        : Uni.createFrom().nullItem();
  }

  private static String[] array(RuleValue list) {
    return list.items().toArray(String[]::new);
  }
}
