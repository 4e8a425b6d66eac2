package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Units;

/** Tells people of offers, in the transaction of what happened. */
@ApplicationScoped
class UpwardTelling {
  private static final List<Role> SIGNERS = List.of(OfferSide.SIGNER.roles());
  private static final List<Role> EDITORS = List.of(Role.PORTAL_EDITOR, Role.EDITOR);
  private static final List<Role> EDITORS_AND_LEADERS =
      List.of(Role.PORTAL_EDITOR, Role.EDITOR, Role.LEADER);

  private final NoticeDesk notices;
  private final Units units;
  private final Watching watching;

  UpwardTelling(NoticeDesk notices, Units units, Watching watching) {
    this.notices = notices;
    this.units = units;
    this.watching = watching;
  }

  /** Somebody of the unit has to sign before it leaves. */
  Uni<Void> waitsForSignature(UpwardOffer o) {
    return roles(o, "UPWARD_SIGN", o.unitId, SIGNERS);
  }

  /** It has left the unit: the editors above have something to answer, at night the watch too. */
  Uni<Void> offered(UpwardOffer o) {
    return roles(o, "UPWARD_OFFERED", o.receivingUnitId, EDITORS)
        .chain(x -> watching.at(o.receivingUnitId))
        .chain(persons -> persons(o, "UPWARD_OFFERED", persons));
  }

  /** Whoever offered is told what became of it. */
  Uni<Void> offerer(UpwardOffer o, String kind) {
    return notices.tell(NoticeOrder.toPerson(kind, o.offeredBy, words(o), link(o), once(o, kind)));
  }

  /** The unit is asked whether it agrees, or told what was decided. */
  Uni<Void> below(UpwardOffer o, String kind) {
    return offerer(o, kind).chain(x -> roles(o, kind, o.unitId, List.of(Role.LEADER)));
  }

  /** Whoever works on it above, or all editors there as long as nobody does. */
  Uni<Void> above(UpwardOffer o, String kind) {
    return o.holderId == null
        ? roles(o, kind, o.receivingUnitId, EDITORS)
        : notices.tell(NoticeOrder.toPerson(kind, o.holderId, words(o), link(o), once(o, kind)));
  }

  /**
   * Most of the time for an answer is over, or all of it; then the other side is told as well. At
   * night whoever is on watch above is told instead, where somebody is.
   */
  Uni<Void> mark(UpwardOffer o, OfferMark mark) {
    return mark == OfferMark.NEAR
        ? watchOr(o, "UPWARD_NEAR", EDITORS)
        : watchOr(o, "UPWARD_OVER", EDITORS_AND_LEADERS).chain(x -> below(o, "UPWARD_UNANSWERED"));
  }

  private Uni<Void> watchOr(UpwardOffer o, String kind, List<Role> roles) {
    return watching
        .at(o.receivingUnitId)
        .chain(
            persons ->
                persons.isEmpty()
                    ? roles(o, kind, o.receivingUnitId, roles)
                    : persons(o, kind, persons));
  }

  private Uni<Void> persons(UpwardOffer o, String kind, List<UUID> persons) {
    return persons.isEmpty()
        ? Uni.createFrom().voidItem()
        : words(o, o.receivingUnitId)
            .map(words -> NoticeOrder.toPerson(kind, null, words, link(o), once(o, kind)))
            .chain(order -> notices.tellThese(order, persons));
  }

  private Uni<Void> roles(UpwardOffer o, String kind, UUID unit, List<Role> roles) {
    return words(o, unit)
        .chain(
            words ->
                InTurn.each(
                    roles,
                    role ->
                        notices.tellAt(
                            NoticeOrder.toRole(kind, null, role, words, link(o), once(o, kind)),
                            Set.of(unit))));
  }

  /** People above want to know whose it is. */
  private Uni<List<String>> words(UpwardOffer o, UUID told) {
    return told.equals(o.unitId)
        ? Uni.createFrom().item(words(o))
        : units.required(o.unitId).map(u -> List.of(o.title, u.shownName()));
  }

  private static List<String> words(UpwardOffer o) {
    return List.of(o.title, o.offeredName);
  }

  private static String link(UpwardOffer o) {
    return "/upward-offers/" + o.id;
  }

  private static String once(UpwardOffer o, String kind) {
    return "upward:" + o.id + ":" + kind + ":" + o.rowVersion;
  }
}
