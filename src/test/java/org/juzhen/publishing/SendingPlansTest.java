package org.juzhen.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.SentStatements;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.publishing.GivenPosts.Office;

/** What the calendar, the lists of posts and deliveries and the journal ask of large tables. */
@HubTest
class SendingPlansTest {
  private static final Set<String> LARGE =
      Set.of("post", "post_variant", "delivery", "delivery_attempt_default", "audit_entry_default");

  private static final List<String> LISTS =
      List.of(
          "/api/v1/posts?limit=50",
          "/api/v1/posts?limit=50&articleId=%1$s",
          "/api/v1/deliveries?limit=50",
          "/api/v1/deliveries?limit=50&accountId=%1$s",
          "/api/v1/deliveries?limit=50&postId=%1$s",
          "/api/v1/deliveries?limit=50&state=FAILED",
          "/api/v1/deliveries?limit=50&state=POSTED&accountId=%1$s",
          "/calendar/items?from=2026-11-01&to=2026-12-06",
          "/posts");

  private static final List<String> JOURNAL =
      List.of("/api/v1/audit?limit=50", "/api/v1/audit?limit=50&subjectId=%1$s", "/audit");

  /**
   * What is asked for the form of a review, for each picture that somebody looks at, and by whoever
   * wakes the worker.
   */
  private static final List<String> BESIDES =
      Stream.of(Deliveries.NEXT, ClearedDeliveries.UNDER, PostPictures.OWNERS, OpenPictureDesk.SENT)
          .map(q -> q.replaceAll("[?]([0-9])", "\\$$1"))
          .toList();

  private static final List<String> ROWS =
      List.of(
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
              + " created_at, created_by, changed_at) select gen_random_uuid(), ids[1 + n % 200],"
              + " ids[1], '量尺', '', '', gen_random_uuid(), case when n % 40 = 0 then 'DRAFT' else"
              + " 'CLEARED' end, now(), ids[1], now() from generate_series(1, 40000) n, places",
          "insert into post_variant (id, post_id, account_id, title, body_html, digest, added_by,"
              + " added_at) select gen_random_uuid(), id, unit_id, title, '', repeat('0', 64),"
              + " author_id, now() from post where unit_id in (select id from place)",
          "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
              + " state, due_at, posted_at, claimed_at, once_key, created_at) select"
              + " gen_random_uuid(), 'POST', id, unit_id, unit_id, '', id, 'POSTED', now() -"
              + " random() * interval '900 days', now(), now(), replace(id::text, '-', ''), now()"
              + " from post where unit_id in (select id from place)",
          "insert into delivery_attempt (id, delivery_id, call, at, outcome) select"
              + " gen_random_uuid(), id, 'PUBLISH', due_at, 'POSTED' from delivery where unit_id in"
              + " (select id from place)",
          "insert into audit_entry (id, at, actor_name, verb, subject_type, subject_id) select"
              + " gen_random_uuid(), due_at, '量尺', 'X', 'delivery', id from delivery where unit_id"
              + " in (select id from place)",
          "analyze unit, account, post, post_variant, delivery, delivery_attempt, audit_entry");

  @Inject GivenPosts posts;
  @Inject SessionDesk sessions;

  @Test
  void neither_calendar_nor_deliveries_nor_journal_read_a_whole_table()
      throws SQLException, IOException {
    Set<String> sent = statements();
    assertThat(sent).filteredOn(s -> s.contains(" from delivery ")).hasSizeGreaterThan(6);
    assertThat(sent).filteredOn(s -> s.contains(" from post ")).hasSizeGreaterThan(6);
    assertThat(sent).filteredOn(s -> s.contains(" from audit_entry ")).isNotEmpty();

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from delivery where url = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on delivery ");
      assertThat(plans.readingWhole(LARGE, sent)).isEmpty();
      assertThat(plans.readingWhole(LARGE, BESIDES)).isEmpty();
    }
  }

  private Set<String> statements() {
    Office office = posts.office();
    String post = posts.scheduled(office, posts.marker(), posts.app(office));
    posts.drive();
    String auditor = office.filings().world.person("auditor", office.filings().city, "AUDITOR");
    try (SentStatements listening = new SentStatements()) {
      for (String who : List.of(office.editor(), office.filings().supervisor, auditor)) {
        LISTS.forEach(list -> ask(who, list));
      }
      JOURNAL.forEach(list -> ask(auditor, list));
      ask(office.editor(), "/api/v1/posts/" + post);
      ask(office.editor(), "/api/v1/deliveries/" + posts.delivery(office, post) + "/attempts");
      return listening.sent();
    }
  }

  private void ask(String who, String list) {
    String path = list.formatted(UUID.randomUUID());
    int answered =
        path.startsWith("/api/")
            ? as(who).get(path).statusCode()
            : given().cookie("juzhen_session", entered(who)).get(path).statusCode();
    assertThat(answered).as(path).isEqualTo(200);
  }

  private String entered(String who) {
    return DueWorks.await(() -> sessions.enter(who, World.PASSWORD)).cookie();
  }
}
