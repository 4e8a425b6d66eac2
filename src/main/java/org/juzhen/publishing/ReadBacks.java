package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.review.CardWords;
import org.juzhen.review.ClearedWords;
import org.juzhen.review.ClearedWords.Likeness;
import org.juzhen.review.SubjectKind;
import org.juzhen.review.screening.Cards;

/** What was read where cleared texts stand. */
@ApplicationScoped
class ReadBacks implements PanacheRepositoryBase<ReadBack, UUID> {
  /** What a signature let go to this account; an answer of the library has its own words. */
  private static final String CLEARED =
      "select d.kind as kind, coalesce(p.title, '') as title,"
          + " coalesce(p.body_html, d.reply_text, '') as content,"
          + " array_to_string(p.drawn, ',') as drawn, r.source_name"
          + " from delivery d join clearance c on c.id = d.clearance_id"
          + " left join review_case r on r.id = c.case_id"
          + " left join review_piece p on p.case_id = c.case_id and p.account_id = d.account_id"
          + " where d.id = ?1";

  /**
   * The words that were cleared for a delivery.
   *
   * @param cards what was drawn, card by card
   * @param source as it is named at the foot of cards, or null
   */
  record Cleared(
      SubjectKind kind, String title, String content, List<String> cards, String source) {

    /** How what was read compares with them; the weaker of text and cards counts. */
    Likeness likeness(WordsRead read) {
      if (read.words().isEmpty()) {
        return Likeness.OTHER;
      }
      Likeness text = ClearedWords.of(read.words(), kind, title, content);
      Likeness drawn = ofCards(read);
      return text.compareTo(drawn) > 0 ? text : drawn;
    }

    private Likeness ofCards(WordsRead read) {
      if (read.cardsSeen() == CardsSeen.OTHER) {
        return Likeness.OTHER;
      }
      return read.cards().isEmpty() ? Likeness.SAME : CardWords.of(read.cards(), cards, source);
    }
  }

  Uni<Cleared> cleared(UUID delivery) {
    return Sql.of(CLEARED)
        .with(delivery)
        .row(Tuple.class)
        .map(
            r ->
                new Cleared(
                    SubjectKind.valueOf(r.get("kind", String.class)),
                    r.get("title", String.class),
                    r.get("content", String.class),
                    cards(r.get("content", String.class), r.get("drawn", String.class)),
                    r.get("source_name", String.class)));
  }

  private static List<String> cards(String content, String drawn) {
    return drawn == null || drawn.isEmpty()
        ? List.of()
        : Cards.of(content, List.of(drawn.split(","))).all().stream()
            .map(Cards.Card::words)
            .toList();
  }

  /** Whether this person, as whatever user, wrote, submitted, planned or proved it. */
  Uni<Boolean> hadAHand(UUID delivery, UUID person) {
    return Sql.of("select had_a_hand_in_posting(?1, ?2)")
        .with(delivery)
        .with(person)
        .row(Boolean.class);
  }

  /** Notes that somebody else looked at what stands around the cleared words. */
  Uni<Void> confirm(UUID look, Actor by, Instant at) {
    return Sql.of(
            "insert into read_back_confirmation (read_back_id, confirmed_by,"
                + " confirmed_by_name, confirmed_at) values (?1, ?2, ?3, ?4)")
        .with(look)
        .with(by.id())
        .with(by.name())
        .with(at)
        .update()
        .replaceWithVoid();
  }

  /** Who handed in the proof of what was posted by hand. */
  Uni<Void> proved(UUID delivery, Actor by, Instant at) {
    return Sql.of(
            "insert into delivery_proof (delivery_id, person_id, proved_at)"
                + " values (?1, ?2, ?3) on conflict do nothing")
        .with(delivery)
        .with(by.id())
        .with(at)
        .update()
        .replaceWithVoid();
  }

  /** Of these deliveries, the newest first. */
  Uni<List<ReadBack>> of(Collection<UUID> deliveries) {
    return deliveries.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("deliveryId in ?1 order by readAt desc, id desc", List.copyOf(deliveries));
  }
}
