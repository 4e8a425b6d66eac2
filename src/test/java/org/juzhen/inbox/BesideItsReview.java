package org.juzhen.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.juzhen.house.TurnedClock;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.review.GivenSql;

/** Entries that came into the library, or into force, without the signatures of an answer. */
@ApplicationScoped
class BesideItsReview {
  private static final String FORCED =
      "update knowledge_entry set state = 'EFFECTIVE', answer = $2, published_at = now(),"
          + " published_by = (select id from person where username = $3) where id = $1";
  private static final String CLEARED =
      "insert into standing_clearance (id, unit_id, source_id, body, cleared_at, cleared_by,"
          + " expires_at) select gen_random_uuid(), unit_id, id, answer, now(), published_by, now()"
          + " + interval '1 day' from knowledge_entry where id = $1";

  private final GivenSql sql;
  private final TurnedClock clock;

  BesideItsReview(GivenSql sql, TurnedClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A leader's import, in force at once. */
  String imported(Office office, String question, String answer) {
    byte[] file = ("question,answer\n" + question + "," + answer + "\n").getBytes(UTF_8);
    return as(office.leader())
        .contentType("text/csv; charset=UTF-8")
        .body(file)
        .post("/api/v1/knowledge/imports?effective=true")
        .then()
        .statusCode(200)
        .extract()
        .path("results[0].id");
  }

  private static String reviewed(Office office, String question, String answer) {
    String entry = GivenKnowledge.draft(office.editor(), question, answer);
    GivenKnowledge.inForce(entry, office.editor(), office.leader());
    return entry;
  }

  /** Its time is over, and only one of two has signed for the next. */
  String renewedByHalf(Office office, String question, String answer) {
    String entry = reviewed(office, question, answer);
    clock.turn(Duration.ofDays(91));
    GivenKnowledge.submit(office.editor(), entry).statusCode(200);
    GivenKnowledge.sign(office.reviewer(), entry).statusCode(200);
    return entry;
  }

  /** By the hub's own database role it says other words than were signed. */
  String changed(Office office, String question, String answer, String other) {
    String entry = reviewed(office, question, answer);
    force(office, entry, other);
    return entry;
  }

  /** In force by the hub's own database role, as the word of a leader alone. */
  String forced(Office office, String question, String answer) {
    String entry = GivenKnowledge.draft(office.editor(), question, answer);
    force(office, entry, answer);
    return entry;
  }

  private void force(Office office, String entry, String words) {
    UUID id = UUID.fromString(entry);
    sql.run(FORCED, id, words, office.leader());
    assertThatThrownBy(() -> sql.run(CLEARED, id)).hasMessageContaining("by its review");
  }
}
