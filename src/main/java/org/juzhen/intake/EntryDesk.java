package org.juzhen.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.files.CleanHtml;
import org.juzhen.intake.Arrival.Content;
import org.juzhen.intake.Arrival.Labels;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.intake.reading.CanonicalUrl;
import org.juzhen.intake.reading.TolerantDates;
import org.juzhen.intake.reading.TolerantDates.Moment;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Takes in articles that people enter by hand; they go the same way as those that are pushed. */
@ApplicationScoped
public class EntryDesk {
  private final Portals portals;
  private final Units units;
  private final ArrivalQueue queue;
  private final ArticleDesk articles;
  private final SecondMark second;
  private final EnteredFiles files;
  private final ObjectMapper json;
  private final Vertx vertx;
  private final HubClock clock;

  EntryDesk(
      Portals portals,
      Units units,
      ArrivalQueue queue,
      ArticleDesk articles,
      SecondMark second,
      EnteredFiles files,
      ObjectMapper json,
      Vertx vertx,
      HubClock clock) {
    this.portals = portals;
    this.units = units;
    this.queue = queue;
    this.articles = articles;
    this.second = second;
    this.files = files;
    this.json = json;
    this.vertx = vertx;
    this.clock = clock;
  }

  /** Enters an article; one that is known by its address gets a new version if it differs. */
  public Uni<ArticleView> enter(Actor by, NewArticle wanted) {
    return unit(by, wanted)
        .chain(unit -> isMuch(unit, wanted).chain(much -> enter(by, unit, wanted, much)));
  }

  /** What would bind many comes in without its class, which then waits for a second person. */
  private Uni<ArticleView> enter(Actor by, Unit unit, NewArticle wanted, boolean much) {
    NewArticle entered = much ? wanted.unclassed() : wanted;
    return vertx
        .executeBlocking(() -> CleanHtml.typed(wanted.bodyHtml(), wanted.url()), false)
        .chain(
            clean ->
                files
                    .held(by, clean, wanted.files())
                    .chain(
                        held ->
                            vertx.executeBlocking(
                                () -> arrival(by, unit, entered, clean, held), false)))
        .chain(queue::take)
        .chain(receipt -> classed(by, receipt, wanted, much));
  }

  /** What is known already has its class by those who may say so, not by who types it once more. */
  private Uni<ArticleView> classed(Actor by, Receipt receipt, NewArticle wanted, boolean much) {
    UUID id = receipt.articleId();
    if (wanted.importance() == null || !receipt.known() && !much) {
      return articles.show(by, id);
    }
    String reason = wanted.source().strip();
    return receipt.known()
        ? articles.classifyKnown(by, id, wanted.importance(), reason)
        : articles.classifyTyped(by, id, wanted.importance(), reason);
  }

  @WithTransaction
  Uni<Boolean> isMuch(Unit unit, NewArticle wanted) {
    return second.isMuch(
        new ArticleFacts(
            null,
            wanted.portalId(),
            unit.id(),
            unit.path(),
            unit.level(),
            1,
            wanted.title(),
            wanted.importance(),
            clock.now(),
            clock.now(),
            orNone(wanted.topics()),
            orNone(wanted.industries()),
            orNone(wanted.regions())),
        wanted.importance());
  }

  /**
   * The same for words that the hub itself has kept: their pictures, and what goes with them, stay
   * files of the hub. Only for words that were checked when they came, never for what somebody
   * types.
   */
  public Uni<UUID> enterKept(Actor by, NewArticle kept, List<Held.Named> annexes) {
    return unit(by, kept)
        .chain(
            unit ->
                vertx.executeBlocking(
                    () -> {
                      CleanHtml clean = CleanHtml.kept(kept.bodyHtml());
                      return arrival(by, unit, kept, clean, new Held(clean.files(), annexes));
                    },
                    false))
        .chain(queue::take)
        .map(Receipt::articleId);
  }

  @WithSession
  Uni<Unit> unit(Actor by, NewArticle wanted) {
    Uni<UUID> named =
        wanted.portalId() == null
            ? Uni.createFrom().item(wanted.unitId() == null ? by.unitId() : wanted.unitId())
            : portals
                .findById(wanted.portalId())
                .onItem()
                .ifNull()
                .failWith(() -> KernelProblem.field("portalId", "UNKNOWN"))
                .map(Portal::unitId);
    String field = wanted.portalId() == null ? "unitId" : "portalId";
    return named
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.field("unitId", "REQUIRED"))
        .chain(units::findById)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.field(field, "UNKNOWN"))
        .invoke(unit -> mustEnter(by, unit, field));
  }

  private Arrival arrival(Actor by, Unit unit, NewArticle wanted, CleanHtml clean, Held held) {
    Content content = content(wanted, clean, held);
    return new Arrival(
        new Origin(wanted.portalId(), unit.id(), Way.HAND, by, null, null),
        Fingerprint.keys(unit.id(), null, null, content),
        content,
        new Labels(
            wanted.importance(),
            wanted.documentNo(),
            orNone(wanted.topics()),
            orNone(wanted.industries()),
            orNone(wanted.regions())),
        null,
        raw(wanted),
        null);
  }

  private Content content(NewArticle wanted, CleanHtml clean, Held held) {
    if (wanted.url() != null && CanonicalUrl.parsed(wanted.url()) == null) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
    Moment published = published(wanted.publishedAt());
    return new Content(
        wanted.url(),
        wanted.title().strip(),
        clean.html(),
        clean.text(),
        wanted.source().strip(),
        wanted.sourceUrl(),
        published == null ? null : published.at(),
        held.json(),
        !clean.pictures().isEmpty(),
        published != null && published.dayOnly(),
        held);
  }

  /** A day without an hour is one, as where a page is read. */
  private Moment published(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Moment read = TolerantDates.read(text);
    if (read == null) {
      throw KernelProblem.field("publishedAt", "WRONG_FORMAT");
    }
    if (!Fields.isPossible(read.at()) || Fields.isYetToCome(read.at(), clock.now())) {
      throw KernelProblem.field("publishedAt", "OUT_OF_RANGE");
    }
    return read;
  }

  private byte[] raw(NewArticle wanted) {
    try {
      return json.writeValueAsBytes(wanted);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts", e);
    }
  }

  private static List<String> orNone(List<String> words) {
    return words == null ? List.of() : words.stream().map(String::strip).distinct().toList();
  }

  /** Editors enter for their own unit, portal editors and supervisors also below. */
  private static void mustEnter(Actor by, Unit unit, String field) {
    boolean may =
        by.isHub()
            || by.hasAny(unit.id(), Role.EDITOR, Role.PORTAL_EDITOR, Role.SUPERVISOR)
            || by.covers(Role.PORTAL_EDITOR, unit.path())
            || by.covers(Role.SUPERVISOR, unit.path());
    if (may) {
      return;
    }
    if (by.has(Role.EDITOR) || by.has(Role.PORTAL_EDITOR) || by.has(Role.SUPERVISOR)) {
      throw KernelProblem.field(field, "UNKNOWN");
    }
    throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.EDITOR, Role.PORTAL_EDITOR));
  }
}
