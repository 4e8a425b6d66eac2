package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.inbox.GivenQuestion.Asked;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.knowledge.search.IndexTail;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.publishing.Lack;
import org.juzhen.review.GivenSql;

/**
 * The answers' part of the table of entry paths: every way of an answer to a citizen, each with
 * everything that its clearance may lack. None is seen below the citizen's words.
 */
@HubTest
class ReplyPathsTest {
  private static final String ANSWER = "首班车早上六点，末班车晚上十点半。";
  private static final String OTHER = "首班车早上七点，末班车晚上十点半。";

  private static final String PLAN =
      "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id, state,"
          + " due_at, next_at, once_key, created_at, reply_text, reply_to) select $1, 'REPLY',"
          + " r.id, a.unit_id, a.id, c.digest, c.id, 'PLANNED', now(), now(), replace($1::text,"
          + " '-', ''), $6, $4, $5 from inquiry_reply r join clearance c on c.subject_id = r.id,"
          + " account a where r.id = $2 and a.id = $3";

  /** How an answer goes. */
  enum Way {
    SIGNED,
    FROM_THE_LIBRARY,
    FROM_THE_LIBRARY_AND_WITHDRAWN_LATER,
    FROM_AN_ENTRY_BESIDE_ITS_REVIEW,
    SQL
  }

  @Inject GivenPosts posts;
  @Inject GivenSql sql;
  @Inject BesideItsReview beside;
  @Inject ArrivalDesk arrivals;
  @Inject IndexTail tail;
  @Inject GivenQuestion questions;
  @Inject TurnedClock clock;

  private Asked asked;
  private Office office;
  private GivenInbox given;

  static Stream<Arguments> everything() {
    return Stream.of(Way.values())
        .flatMap(way -> Stream.of(Lack.values()).map(lack -> Arguments.of(way, lack)));
  }

  @BeforeEach
  void a_comment_that_the_department_took() {
    asked = questions.asked("几点有车？");
    office = asked.office();
    given = asked.inbox();
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @ParameterizedTest
  @MethodSource("everything")
  @Clause({"R-IM-079", "R-SX-046", "R-DL-028"})
  void no_answer_goes_out_without_the_clearance_of_these_words_for_this_citizen(
      Way way, Lack lack) {
    switch (way) {
      case SIGNED -> signed(lack);
      case FROM_THE_LIBRARY -> fromTheLibrary(lack);
      case FROM_THE_LIBRARY_AND_WITHDRAWN_LATER -> withdrawnLater(lack);
      case FROM_AN_ENTRY_BESIDE_ITS_REVIEW -> besideItsReview(lack);
      case SQL -> bySql(lack);
    }

    posts.drive();
    assertThat(asked.calls()).isZero();
  }

  @Test
  void the_same_answer_with_its_clearance_goes_out_once() {
    signedByBoth();

    posts.drive();
    assertThat(asked.calls()).isOne();
  }

  @Test
  void the_same_words_of_the_library_go_out_once_where_nothing_lacks() {
    answer(ANSWER, entry(office));
    asked.show().body("replies[0].state", equalTo("CLEARED"));

    posts.drive();
    assertThat(asked.calls()).isOne();
  }

  private void answer(String words, String entry) {
    questions.answer(asked, words, entry);
  }

  private String entry(Office owner) {
    String question = owner.filings().world.unique("几点有车") + "？";
    return questions.entry(owner, question, ANSWER);
  }

  private void signedByBoth() {
    answer(ANSWER, null);
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(given.leader, "APPROVE", "").statusCode(200);
  }

  private UUID reply() {
    return questions.reply(asked);
  }

  /** What is wrong happens between the first signature and the sending. */
  private void signed(Lack lack) {
    switch (lack) {
      case NONE -> {
        answer(ANSWER, null);
        given.decide(given.reviewer, "APPROVE", "").statusCode(200);
      }
      case EXPIRED -> {
        signedByBoth();
        clock.turn(Duration.ofDays(8));
      }
      case OTHER_DIGEST -> {
        signedByBoth();
        isFixed("update inquiry_reply set body = $2 where id = $1", OTHER);
        sql.run(
            "update clearance set voided_at = now(), void_reason = '已改' where subject_id = $1",
            reply());
      }
      case OTHER_ACCOUNT -> {
        answer(ANSWER, null);
        given.decide(given.reviewer, "APPROVE", "").statusCode(200);
        isFixed(
            "update inquiry_message m set account_id = cast($2 as uuid) from inquiry_reply r"
                + " where r.id = $1 and m.id = r.message_id",
            posts.weibo(office));
        isFixed(
            "update inquiry_reply set message_id = cast($2 as uuid) where id = $1", strangers());
      }
    }
  }

  /** Not even with the database role of the hub. */
  private void isFixed(String statement, String value) {
    UUID reply = reply();
    assertThatThrownBy(() -> sql.run(statement, reply, value))
        .as(statement)
        .hasMessageContaining("what was said stays");
  }

  /** The message of another citizen on another account. */
  private String strangers() {
    String other = new GivenInbox(arrivals).comment("别处的话");
    return sql.text(
        "select id::text from inquiry_message where inquiry_id = $1", UUID.fromString(other));
  }

  /** The library answers alone only with exactly the words of an entry for this account. */
  private void fromTheLibrary(Lack lack) {
    Office owner = lack == Lack.OTHER_ACCOUNT ? posts.office() : office;
    String entry = entry(owner);
    if (lack == Lack.NONE) {
      sql.run(
          "update standing_clearance set voided_at = now(), void_reason = '有误' where source_id ="
              + " $1",
          UUID.fromString(entry));
    }
    if (lack == Lack.EXPIRED) {
      clock.turn(Duration.ofDays(366));
    }
    answer(lack == Lack.OTHER_DIGEST ? OTHER : ANSWER, entry);
    asked.show().body("replies[0].state", equalTo("IN_REVIEW"));
  }

  /** It was cleared and planned, and then what the library had cleared for it was no more. */
  private void withdrawnLater(Lack lack) {
    String entry = entry(office);
    answer(ANSWER, entry);
    asked.show().body("replies[0].state", equalTo("CLEARED"));
    switch (lack) {
      case NONE ->
          sql.run(
              "update standing_clearance set voided_at = now(), void_reason = '有误' where source_id"
                  + " = $1",
              UUID.fromString(entry));
      case EXPIRED -> clock.turn(Duration.ofDays(91));
      case OTHER_DIGEST -> {
        GivenKnowledge.edit(office.editor(), entry, Map.of("answer", OTHER));
        GivenKnowledge.inForce(entry, office.editor(), office.leader());
      }
      case OTHER_ACCOUNT -> {
        entry(posts.office());
        GivenKnowledge.retire(office.leader(), entry);
      }
    }
  }

  /** What came into the library, or into force, without the signatures of an answer. */
  private void besideItsReview(Lack lack) {
    String question = office.filings().world.unique("几点有车") + "？";
    String entry =
        switch (lack) {
          case NONE -> beside.imported(office, question, ANSWER);
          case EXPIRED -> beside.renewedByHalf(office, question, ANSWER);
          case OTHER_DIGEST -> beside.changed(office, question, ANSWER, OTHER);
          case OTHER_ACCOUNT -> beside.forced(office, question, ANSWER);
        };
    GivenKnowledge.follow(tail);
    answer(lack == Lack.OTHER_DIGEST ? OTHER : ANSWER, entry);
    asked.show().body("replies[0].state", equalTo("IN_REVIEW"));
  }

  /** Whoever has the hub's own database role plans it by hand. */
  private void bySql(Lack lack) {
    if (lack == Lack.NONE) {
      answer(ANSWER, null);
      given.decide(given.reviewer, "APPROVE", "").statusCode(200);
      assertThat(plan(given.account, ANSWER, ticket())).as("nothing to refer to").isZero();
      return;
    }
    signedByBoth();
    sql.run("update delivery set state = 'CANCELLED' where source_id = $1", reply());
    switch (lack) {
      case EXPIRED -> {
        clock.turn(Duration.ofDays(8));
        notPlanned(given.account, ANSWER, ticket());
      }
      case OTHER_DIGEST -> notPlanned(given.account, OTHER, ticket());
      default -> {
        notPlanned(posts.weibo(office), ANSWER, ticket());
        notPlanned(given.account, ANSWER, "{\"comment\": \"another\"}");
      }
    }
  }

  private void notPlanned(String account, String words, String ticket) {
    assertThatThrownBy(() -> plan(account, words, ticket))
        .hasMessageMatching("(?s).*(is not what was cleared|is to somebody else|has run out).*");
  }

  private String ticket() {
    return sql.text(
        "select m.ticket::text from inquiry_reply r join inquiry_message m on m.id = r.message_id"
            + " where r.id = $1",
        reply());
  }

  private int plan(String account, String words, String ticket) {
    return sql.run(
        PLAN,
        UUID.randomUUID(),
        reply(),
        UUID.fromString(account),
        words,
        new JsonObject(ticket),
        clock.now().atOffset(ZoneOffset.UTC));
  }
}
