package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.juzhen.intake.Portals;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Unit;
import org.juzhen.review.TextDiff;
import org.juzhen.upward.OfferView.Said;
import org.juzhen.upward.UpwardDoor.Standing;

/** Puts an offer together for somebody who may see it. */
@ApplicationScoped
class UpwardReading {
  private final Offers offers;
  private final Portals portals;
  private final HubClock clock;
  private final Vertx vertx;

  UpwardReading(Offers offers, Portals portals, HubClock clock, Vertx vertx) {
    this.offers = offers;
    this.portals = portals;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** What was read beside the offer itself. */
  private record Beside(
      String portal,
      List<Offers.Round> rounds,
      List<OfferView.Edit> edits,
      List<UpwardStep> steps) {}

  Uni<OfferView> view(Standing standing) {
    UpwardOffer o = standing.offer();
    return portals
        .required(o.portalId)
        .chain(
            portal ->
                offers
                    .rounds(o.portalId, o.sourceId)
                    .chain(
                        rounds ->
                            offers
                                .edits(o.id)
                                .chain(made -> compared(o, made))
                                .chain(
                                    edits ->
                                        offers
                                            .steps(o.id)
                                            .map(
                                                steps ->
                                                    new Beside(
                                                        portal.name(), rounds, edits, steps)))))
        .map(beside -> view(standing, beside));
  }

  private OfferView view(Standing standing, Beside beside) {
    UpwardOffer o = standing.offer();
    ClockView running = o.clock(clock.now());
    return new OfferView(
        o.id,
        o.state,
        o.kind,
        o.sourceId,
        o.sourceVersion,
        place(standing.unit()),
        place(standing.receiving()),
        o.portalId,
        beside.portal(),
        o.round,
        beside.rounds().stream()
            .filter(r -> isSeen(standing, r))
            .map(UpwardReading::round)
            .toList(),
        new OfferView.Text(
            o.title, o.bodyHtml, o.summary, o.sourceName, o.sourceUrl, List.copyOf(o.files)),
        o.digest,
        o.isIntact(),
        o.clearedDigest,
        o.reason,
        o.wishedAt,
        o.negotiate,
        running == null ? List.of() : List.of(running),
        new Said(o.offeredName, o.proposedAt, o.reason),
        said(o.signedName, o.signedAt, null),
        o.holderName,
        o.answeredAt,
        o.answeredLate,
        said(o.decidedName, o.decidedAt, o.decidedWhy),
        o.knownUrl,
        o.editId,
        o.awaited == null ? null : o.awaited.awaitedUrl,
        o.isAwaited() ? o.awaited.awaitedToldAt : null,
        o.articleId,
        o.publishedAt,
        o.sourceChangedAt,
        o.sourceWithdrawnAt,
        beside.edits(),
        beside.steps().stream().map(UpwardReading::step).toList(),
        standing.actions());
  }

  /** A round that never left the unit is seen from below only. */
  private static boolean isSeen(Standing s, Offers.Round round) {
    return round.signedAt() != null || s.hand().by().sees(s.unit().id(), s.unit().path());
  }

  private static OfferView.Place place(Unit unit) {
    return new OfferView.Place(unit.id(), unit.shownName());
  }

  private static OfferView.Round round(Offers.Round r) {
    return new OfferView.Round(
        r.id(), r.number(), r.state(), Optional.ofNullable(r.signedAt()).orElse(r.proposedAt()));
  }

  private static OfferView.Step step(UpwardStep s) {
    return new OfferView.Step(s.action, s.at, s.byName, s.words);
  }

  private static Said said(String name, Instant at, String words) {
    return at == null ? null : new Said(name, at, words);
  }

  /** Long texts take long to compare, and nobody else shall wait for that. */
  private Uni<List<OfferView.Edit>> compared(UpwardOffer o, List<UpwardEdit> edits) {
    return edits.isEmpty()
        ? Uni.createFrom().item(List.of())
        : vertx.executeBlocking(() -> edits.stream().map(e -> edit(o, e)).toList(), false);
  }

  /** Blocks; call it on a worker. */
  private static OfferView.Edit edit(UpwardOffer o, UpwardEdit e) {
    return new OfferView.Edit(
        e.id,
        e.number,
        e.title,
        e.bodyHtml,
        new Said(e.madeName, e.madeAt, e.note),
        e.answer,
        said(e.answeredName, e.answeredAt, e.answerWords),
        TextDiff.between(o.title, e.title),
        TextDiff.between(o.bodyText, e.bodyText));
  }
}
