package org.juzhen.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.juzhen.board.MoveTrial.Refusal;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.repost.DutyDesk;
import org.juzhen.repost.DutyPlanDesk;
import org.juzhen.repost.DutyView;
import org.juzhen.repost.plan.MoveEffect;
import org.juzhen.repost.plan.MoveEffectDesk;
import org.juzhen.repost.plan.MovedItem;
import org.juzhen.repost.plan.WantedPin;
import org.juzhen.repost.planner.Way;

/** Moves what is only planned, by pinning it (转载任务改期). */
@ApplicationScoped
class DutyMoves implements Moves {
  private final DutyDesk duties;
  private final DutyPlanDesk plans;
  private final MoveEffectDesk effects;
  private final Refusals refusals;

  DutyMoves(DutyDesk duties, DutyPlanDesk plans, MoveEffectDesk effects, Refusals refusals) {
    this.duties = duties;
    this.plans = plans;
    this.effects = effects;
    this.refusals = refusals;
  }

  @Override
  public BoardKind kind() {
    return BoardKind.DUTY;
  }

  @Override
  public Uni<MoveTrial> trial(Actor by, WantedMove wanted) {
    Instant at = wanted.mustSayWhen();
    return duties
        .show(by, wanted.id())
        .chain(
            d -> {
              WantedPin pin = pin(d, wanted);
              boolean push = pin.way() == Way.PUSH;
              MovedItem moved = new MovedItem(null, d.id(), push, before(d, at), at);
              return effects
                  .of(d.accountId(), moved)
                  .chain(
                      effect ->
                          refusals
                              .of(plans.mayPin(by, d, pin))
                              .map(refusal -> trial(wanted, d, refusal, effect)));
            });
  }

  private static MoveTrial trial(
      WantedMove wanted, DutyView d, Refusal refusal, MoveEffect effect) {
    return new MoveTrial(
        wanted,
        d.accountId(),
        d.accountName(),
        d.onPlatform(),
        d.articleTitle(),
        before(d, null),
        null,
        List.of(),
        refusal,
        effect);
  }

  @Override
  public Uni<Moved> move(Actor by, WantedMove wanted) {
    return duties
        .show(by, wanted.id())
        .chain(
            d ->
                plans
                    .pinned(d)
                    .chain(
                        was -> {
                          Uni<DutyView> done =
                              wanted.at() == null
                                  ? plans.unpin(by, d.id())
                                  : plans.pin(by, d.id(), pin(d, wanted));
                          return done.map(x -> moved(wanted, d, was));
                        }));
  }

  /** What nobody had pinned is let go again; what was pinned goes back with its reason. */
  private static Moved moved(WantedMove wanted, DutyView d, WantedPin was) {
    WantedMove back =
        was == null
            ? new WantedMove(BoardKind.DUTY, d.id(), null, null, null, null)
            : new WantedMove(BoardKind.DUTY, d.id(), was.at(), was.reason(), was.way(), null);
    return new Moved(BoardKind.DUTY, d.id(), d.articleTitle(), before(d, null), wanted.at(), back);
  }

  private static WantedPin pin(DutyView d, WantedMove wanted) {
    return new WantedPin(wanted.at(), way(d, wanted), wanted.reason());
  }

  private static Way way(DutyView d, WantedMove wanted) {
    if (wanted.way() != null) {
      return wanted.way();
    }
    if (d.plan() == null || d.plan().way() == null) {
      throw KernelProblem.field("way", "REQUIRED");
    }
    return Way.valueOf(d.plan().way());
  }

  private static Instant before(DutyView d, Instant otherwise) {
    return d.plan() == null || d.plan().at() == null ? otherwise : d.plan().at();
  }
}
