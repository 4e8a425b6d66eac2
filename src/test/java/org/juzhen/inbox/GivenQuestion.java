package org.juzhen.inbox;

import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.knowledge.search.IndexTail;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.review.GivenSql;

/** Citizens' comments below posts of an office, which its department took, and their answers. */
@ApplicationScoped
class GivenQuestion {
  private final GivenPosts posts;
  private final GivenSql sql;
  private final ArrivalDesk arrivals;
  private final IndexTail tail;
  private final DueWorks works;
  private final TurnedClock clock;

  GivenQuestion(
      GivenPosts posts,
      GivenSql sql,
      ArrivalDesk arrivals,
      IndexTail tail,
      DueWorks works,
      TurnedClock clock) {
    this.posts = posts;
    this.sql = sql;
    this.arrivals = arrivals;
    this.tail = tail;
    this.works = works;
    this.clock = clock;
  }

  /** One comment; turns the clock by the minutes in which it is read. */
  Asked asked(String words) {
    Office office = posts.office();
    GivenInbox inbox = new GivenInbox(arrivals, office.filings(), posts.app(office));
    String marker = posts.marker();
    posts.scheduled(office, marker, inbox.account);
    posts.drive();
    String comment = Platforms.comment(Platforms.visible("app", marker).get(0), words);
    clock.turn(Duration.ofMinutes(4));
    works.drive("comments");
    String inquiry =
        as(inbox.editor)
            .get("/api/v1/inquiries?accountId=" + inbox.account)
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    inbox.assign(inquiry).statusCode(200);
    inbox.act(inbox.handler, inquiry, "acceptance", Map.of()).statusCode(200);
    return new Asked(office, inbox, comment, inquiry);
  }

  /** An entry of an office in force, signed by its people. */
  String entry(Office owner, String question, String answer) {
    return GivenKnowledge.published(tail, owner.editor(), owner.leader(), question, answer);
  }

  /** What the department answers, from an entry or null. */
  ValidatableResponse answer(Asked to, String words, String entry) {
    Map<String, Object> said = new HashMap<>(Map.of("body", words));
    if (entry != null) {
      said.put("knowledgeEntryId", entry);
    }
    return to.inbox.act(to.inbox.handler, to.inquiry, "replies", said).statusCode(200);
  }

  /** The newest answer to it. */
  UUID reply(Asked to) {
    return UUID.fromString(
        sql.text(
            "select id::text from inquiry_reply where inquiry_id = $1 order by id desc limit 1",
            UUID.fromString(to.inquiry)));
  }

  /** How the newest answer is delivered. */
  UUID delivery(Asked to) {
    return UUID.fromString(
        sql.text("select id::text from delivery where source_id = $1", reply(to)));
  }

  /**
   * What came of it.
   *
   * @param comment as the platform knows it
   */
  record Asked(Office office, GivenInbox inbox, String comment, String inquiry) {
    ValidatableResponse show() {
      return inbox.show(inbox.handler, inquiry);
    }

    /** How often the platform was called with an answer. */
    int calls() {
      return Platforms.calls("app", comment + "/replies");
    }
  }
}
