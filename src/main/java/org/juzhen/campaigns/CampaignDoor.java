package org.juzhen.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Who runs campaigns: coordinator, leaders and supervisor of the unit. Whoever edits for an account
 * that takes part joins the own posts, and sees how far the own accounts are.
 */
@ApplicationScoped
class CampaignDoor {
  private static final Role[] RUN = {
    Role.COORDINATOR, Role.LEADER, Role.PRINCIPAL_LEADER, Role.SUPERVISOR
  };

  private final Units units;
  private final Takings takings;

  CampaignDoor(Units units, Takings takings) {
    this.units = units;
    this.takings = takings;
  }

  /**
   * How somebody stands to a campaign.
   *
   * @param inside sees all accounts
   * @param joins has something to join
   */
  record Standing(Unit unit, boolean inside, boolean runs, boolean joins) {}

  static boolean seesAll(Actor by) {
    return by.isHub() || by.has(Role.AUDITOR);
  }

  /** The units at which somebody holds anything. */
  static UUID[] own(Actor by) {
    return by.units().toArray(UUID[]::new);
  }

  /** The units below those that somebody watches over. */
  static String[] below(Actor by) {
    return by.grants().stream()
        .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
        .map(g -> g.unitPath() + "%")
        .toArray(String[]::new);
  }

  /** The unit, for who may open a campaign there. */
  Uni<Unit> opening(Actor by, UUID unitId) {
    return units
        .required(unitId)
        .invoke(
            unit -> {
              if (!by.sees(unit.id(), unit.path())) {
                throw KernelProblem.NOT_FOUND.with("unit", unitId);
              }
              by.must(unitId, RUN);
              unit.mustStand();
            });
  }

  static boolean runs(Actor by, UUID unit) {
    return by.hasAny(unit, RUN);
  }

  /** The units for which somebody may open campaigns. */
  static UUID[] opens(Actor by) {
    return by.grants().stream()
        .map(Grant::unitId)
        .filter(id -> id != null && runs(by, id))
        .distinct()
        .toArray(UUID[]::new);
  }

  /** How the person stands to the campaign; NOT_FOUND for whoever may not see it. */
  Uni<Standing> seen(Actor by, Campaign c) {
    return units
        .required(c.unitId)
        .chain(
            unit ->
                takings
                    .among(c.id, own(by))
                    .map(
                        among -> {
                          boolean inside = by.isHub() || by.sees(unit.id(), unit.path());
                          if (!inside && !among) {
                            throw Campaigns.missing(c.id);
                          }
                          boolean joins = among && by.has(Role.EDITOR);
                          return new Standing(unit, inside, runs(by, c.unitId), joins);
                        }));
  }

  static void mustRun(Actor by, Campaign c) {
    by.must(c.unitId, RUN);
  }

  /**
   * Whether somebody may say that this belongs to the campaign: its runners, of posts their
   * editors.
   */
  static boolean settles(Actor by, Campaign c, ItemKind kind, UUID unit) {
    return runs(by, c.unitId) || kind != ItemKind.ARTICLE && by.has(Role.EDITOR, unit);
  }

  static void mustSettle(Actor by, Campaign c, ItemKind kind, UUID unit) {
    if (!settles(by, c, kind, unit)) {
      throw KernelProblem.FORBIDDEN.with("needs", java.util.List.of(Role.EDITOR));
    }
  }
}
