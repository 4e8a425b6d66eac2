package org.juzhen.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.juzhen.board.MoveTrial.Refusal;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.publishing.DeliveryDesk;
import org.juzhen.publishing.DeliveryView;
import org.juzhen.publishing.MoveDesk;
import org.juzhen.publishing.PlannedMove;
import org.juzhen.publishing.Together;
import org.juzhen.publishing.WantedMoment;
import org.juzhen.repost.plan.MoveEffect;
import org.juzhen.repost.plan.MoveEffectDesk;
import org.juzhen.repost.plan.MovedItem;

/** Moves what is scheduled, by the desk that schedules (投递改期). */
@ApplicationScoped
class DeliveryMoves implements Moves {
  private final DeliveryDesk deliveries;
  private final MoveDesk moves;
  private final MoveEffectDesk effects;
  private final Refusals refusals;

  DeliveryMoves(
      DeliveryDesk deliveries, MoveDesk moves, MoveEffectDesk effects, Refusals refusals) {
    this.deliveries = deliveries;
    this.moves = moves;
    this.effects = effects;
    this.refusals = refusals;
  }

  @Override
  public BoardKind kind() {
    return BoardKind.DELIVERY;
  }

  @Override
  public Uni<MoveTrial> trial(Actor by, WantedMove wanted) {
    Instant at = wanted.mustSayWhen();
    return shown(by, wanted)
        .chain(
            d ->
                effects
                    .of(d.accountId(), new MovedItem(d.id(), null, d.push(), d.dueAt(), at))
                    .chain(effect -> trial(by, wanted, d, effect)));
  }

  private Uni<MoveTrial> trial(Actor by, WantedMove wanted, DeliveryView d, MoveEffect effect) {
    PlannedMove[] may = new PlannedMove[1];
    return refusals
        .of(moves.tried(by, d.id(), to(wanted)).invoke(found -> may[0] = found))
        .map(no -> trial(wanted, d, may[0] == null ? null : may[0].clearedUntil(), no, effect));
  }

  private static MoveTrial trial(
      WantedMove wanted, DeliveryView d, Instant clearedUntil, Refusal refusal, MoveEffect effect) {
    return new MoveTrial(
        wanted,
        d.accountId(),
        d.accountName(),
        d.platform(),
        d.title(),
        d.dueAt(),
        clearedUntil,
        leaves(wanted, d),
        refusal,
        effect);
  }

  /** A push is one moment: what is moved to another is not in it any more. */
  private static List<String> leaves(WantedMove wanted, DeliveryView d) {
    return d.together() == null || wanted.at().equals(d.dueAt())
        ? List.of()
        : d.together().all().stream()
            .filter(mate -> !mate.deliveryId().equals(d.id()))
            .map(Together.Mate::title)
            .toList();
  }

  @Override
  public Uni<Moved> move(Actor by, WantedMove wanted) {
    wanted.mustSayWhen();
    return shown(by, wanted)
        .chain(d -> moves.move(by, d.id(), to(wanted)).map(done -> moved(wanted, d, done)));
  }

  private static WantedMoment to(WantedMove wanted) {
    return new WantedMoment(wanted.at(), wanted.place(), wanted.reason());
  }

  private static Moved moved(WantedMove wanted, DeliveryView d, PlannedMove done) {
    WantedMove back =
        new WantedMove(
            BoardKind.DELIVERY,
            done.delivery(),
            done.before(),
            done.reasonBefore() == null ? wanted.reason() : done.reasonBefore(),
            null,
            d.together() == null ? null : d.together().place());
    return new Moved(
        BoardKind.DELIVERY, done.delivery(), d.title(), done.before(), wanted.at(), back);
  }

  private Uni<DeliveryView> shown(Actor by, WantedMove wanted) {
    return deliveries
        .show(by, wanted.id())
        .invoke(
            d -> {
              if (d.postId() == null) {
                throw KernelProblem.NOT_FOUND.with("delivery", wanted.id());
              }
            });
  }
}
