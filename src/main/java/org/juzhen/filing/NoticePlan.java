package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.juzhen.kernel.InTurn;
import org.juzhen.profile.RuleChoice;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Writes down where the public has to be told of a filing, by the rules of its place on the day it
 * takes effect. A later rule does not touch it.
 */
@ApplicationScoped
class NoticePlan {
  private static final Map<FilingKind, List<RuleKey>> ASKED =
      Map.of(
          FilingKind.OPEN,
          List.of(RuleKey.OPEN_ANNOUNCE_CHANNELS, RuleKey.OPEN_ANNOUNCE_LEVEL, RuleKey.OPEN_NOTICE),
          FilingKind.CHANGE,
          List.of(
              RuleKey.CHANGE_NOTICE,
              RuleKey.CHANGE_MAJOR,
              RuleKey.CHANGE_MINOR_EXEMPT,
              RuleKey.SPONSOR_CHANGE_ANNOUNCED),
          FilingKind.SUSPEND,
          List.of(
              RuleKey.TEMP_OFFLINE_ANNOUNCE,
              RuleKey.TEMP_OFFLINE_ENABLED,
              RuleKey.SERVICE_INTERRUPTION_FILED),
          FilingKind.CLOSE,
          List.of(
              RuleKey.CLOSE_ANNOUNCE_CHANNELS, RuleKey.CLOSE_NOTICE, RuleKey.DESTINATION_NOTICE));

  private final WantedNotices wanted;
  private final Units units;
  private final Rules rules;

  NoticePlan(WantedNotices wanted, Units units, Rules rules) {
    this.wanted = wanted;
    this.units = units;
    this.rules = rules;
  }

  /** What is asked for; written down at the first call, read at every other one. */
  Uni<List<WantedNotice>> of(Filing filing) {
    return wanted
        .of(filing.id)
        .chain(
            found ->
                found.isEmpty() && filing.filedOn != null && !filing.historic
                    ? written(filing)
                    : Uni.createFrom().item(found));
  }

  private Uni<List<WantedNotice>> written(Filing filing) {
    return rules(filing)
        .chain(found -> units.required(filing.unitId).map(unit -> plan(filing, unit, found)))
        .call(plan -> plan.isEmpty() ? Uni.createFrom().voidItem() : wanted.persist(plan));
  }

  private Uni<Map<RuleKey, RuleValue>> rules(Filing filing) {
    Map<RuleKey, RuleValue> found = new EnumMap<>(RuleKey.class);
    return InTurn.of(
            ASKED.getOrDefault(filing.kind, List.of()),
            key ->
                rules.value(filing.unitId, key).invoke(rule -> keep(found, rule)).replaceWith(true))
        .replaceWith(found);
  }

  private static void keep(Map<RuleKey, RuleValue> found, RuleValue rule) {
    if (rule != null && rule.stated()) {
      found.put(rule.key(), rule);
    }
  }

  private static List<WantedNotice> plan(Filing filing, Unit unit, Map<RuleKey, RuleValue> rules) {
    return switch (filing.kind) {
      case OPEN -> opening(filing, unit, rules);
      case CHANGE -> change(filing, rules);
      case SUSPEND -> suspension(filing, rules);
      case CLOSE -> closing(filing, rules);
      default -> List.of();
    };
  }

  private static List<WantedNotice> opening(
      Filing filing, Unit unit, Map<RuleKey, RuleValue> rules) {
    RuleValue level = rules.get(RuleKey.OPEN_ANNOUNCE_LEVEL);
    RuleValue channels = rules.get(RuleKey.OPEN_ANNOUNCE_CHANNELS);
    if (channels == null) {
      return anywhere(filing, AnnouncementKind.OPENING, rules.get(RuleKey.OPEN_NOTICE));
    }
    List<WantedNotice> plan = new ArrayList<>();
    for (RuleChoice channel : List.of(RuleChoice.PORTAL, RuleChoice.ACCOUNT)) {
      if (channels.has(channel)) {
        NoticePlace place = NoticeRank.of(level, unit.kind()).place(channel);
        plan.add(new WantedNotice(filing.id, AnnouncementKind.OPENING, place, channels.basis()));
      }
    }
    return plan;
  }

  private static List<WantedNotice> change(Filing filing, Map<RuleKey, RuleValue> rules) {
    RuleValue asked = ChangeNotice.asked(filing.words, rules);
    return anywhere(filing, AnnouncementKind.CHANGE, asked);
  }

  /**
   * Where a place knows no pause but wants to hear when service cannot be given, the public hears
   * of it too, wherever that is: 大政办通〔2021〕11号 第33条(二). Else what nobody planned is reported in
   * writing, not announced.
   */
  private static List<WantedNotice> suspension(Filing filing, Map<RuleKey, RuleValue> rules) {
    RuleValue service = rules.get(RuleKey.SERVICE_INTERRUPTION_FILED);
    if (isTrue(service) && !isTrue(rules.get(RuleKey.TEMP_OFFLINE_ENABLED))) {
      return anywhere(filing, AnnouncementKind.SUSPENSION, service);
    }
    return filing.isSudden()
        ? List.of()
        : suspension(filing, rules.get(RuleKey.TEMP_OFFLINE_ANNOUNCE));
  }

  private static boolean isTrue(RuleValue rule) {
    return rule != null && rule.isTrue();
  }

  private static List<WantedNotice> suspension(Filing filing, RuleValue places) {
    List<WantedNotice> plan = new ArrayList<>();
    if (places != null && places.has(RuleChoice.OWN)) {
      plan.add(suspension(filing, NoticePlace.OWN, places));
    }
    if (places != null && places.has(RuleChoice.SAME_LEVEL)) {
      plan.add(suspension(filing, NoticePlace.SAME_LEVEL, places));
    }
    return plan;
  }

  private static WantedNotice suspension(Filing filing, NoticePlace place, RuleValue rule) {
    return new WantedNotice(filing.id, AnnouncementKind.SUSPENSION, place, rule.basis());
  }

  private static List<WantedNotice> closing(Filing filing, Map<RuleKey, RuleValue> rules) {
    List<WantedNotice> plan = new ArrayList<>();
    RuleValue channels = rules.get(RuleKey.CLOSE_ANNOUNCE_CHANNELS);
    if (channels == null) {
      plan.addAll(anywhere(filing, AnnouncementKind.CLOSING, rules.get(RuleKey.CLOSE_NOTICE)));
    } else {
      add(plan, filing, NoticePlace.OWN, channels, RuleChoice.ACCOUNT);
      add(plan, filing, NoticePlace.SAME_LEVEL_PORTAL, channels, RuleChoice.PORTAL);
    }
    RuleValue destination = rules.get(RuleKey.DESTINATION_NOTICE);
    if (destination != null && destination.isTrue()) {
      plan.add(
          new WantedNotice(
              filing.id,
              AnnouncementKind.DESTINATION,
              NoticePlace.SAME_LEVEL,
              destination.basis()));
    }
    return plan;
  }

  private static void add(
      List<WantedNotice> plan,
      Filing filing,
      NoticePlace place,
      RuleValue channels,
      RuleChoice channel) {
    if (channels.has(channel)) {
      plan.add(new WantedNotice(filing.id, AnnouncementKind.CLOSING, place, channels.basis()));
    }
  }

  private static List<WantedNotice> anywhere(Filing filing, AnnouncementKind kind, RuleValue rule) {
    return rule == null
        ? List.of()
        : List.of(new WantedNotice(filing.id, kind, NoticePlace.ANYWHERE, rule.basis()));
  }
}
