package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * Who could have put something out past the hub is asked of the day on which it appeared and of the
 * unit that held the account then, whatever they do by now.
 */
@HubTest
class WhoEditedThenTest {
  private static final String WHY = "抄录的文字与账号上的不一致";
  @Inject GivenPosts given;
  @Inject GivenReadings readings;
  @Inject HubClock clock;
  private World world;
  private Office office;
  private String account;
  private String observed;

  @BeforeEach
  void something_that_appeared_two_days_ago() {
    office = given.office();
    world = office.filings().world;
    account = given.weibo(office);
  }

  private void appeared() {
    readings.thereForDays(office.unit(), 5);
    observed =
        readings.seen(office.filings().coordinator, account, clock.now().minus(Duration.ofDays(2)));
  }

  /** By somebody who began to edit afterwards. */
  private String begun() {
    String since = world.person("since", office.unit(), "EDITOR");
    return readings
        .review(since, account, observed, "局长已被带走。")
        .statusCode(201)
        .extract()
        .path("reviewId");
  }

  private void found() {
    readings.decide(office.reviewer(), begun(), "REJECT", "内容不实").statusCode(200);
  }

  private void mayNotHaveItReadAgain(String who) {
    readings
        .again(who, account, observed, "明日停水。", WHY)
        .statusCode(403)
        .body("code", equalTo("OUTSIDE_READ_BY_OTHERS"));
    assertThat(
            given.text(
                "select may_read_again(p.id, $2, a.unit_id, now())::text from person p, account a"
                    + " where p.username = $1 and a.id = $3",
                who,
                UUID.fromString(observed),
                UUID.fromString(account)))
        .isEqualTo("false");
  }

  @Test
  @Clause("R-IM-009")
  void who_edited_on_that_day_does_not_have_it_read_again_in_another_post() {
    world.person("other", office.unit(), "EDITOR");
    appeared();
    found();
    readings.becomes(office.editor(), "REVIEWER", office.unit());
    mayNotHaveItReadAgain(office.editor());

    readings.becomes(office.editor(), "SUPERVISOR", office.filings().city);
    mayNotHaveItReadAgain(office.editor());
  }

  @Test
  void who_edits_since_then_had_no_hand_in_it() {
    appeared();
    found();
    String since = world.person("both", office.unit(), "EDITOR", "REVIEWER");

    readings.again(since, account, observed, "明日停水。", WHY).statusCode(201);
  }

  @Test
  @Clause("R-IM-009")
  void who_alone_edited_on_that_day_signs_nothing_of_it() {
    appeared();
    readings.becomes(office.editor(), "REVIEWER", office.unit());
    String review = begun();

    readings
        .approve(office.editor(), review)
        .statusCode(403)
        .body("code", equalTo("AUTHOR_NEVER_SIGNS"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
                        + " author_ids, submitted_by, submitted_at, title, grade, state,"
                        + " created_at) select gen_random_uuid(), 'OBSERVED', subject_id, 2,"
                        + " unit_id, array[submitted_by], submitted_by, now(), '', 'ORIGINAL',"
                        + " 'OPEN', now() from review_case where id = $1",
                    UUID.fromString(review)))
        .hasMessageContaining("who alone could have posted it is a hand in it");
    readings.approve(office.reviewer(), review).statusCode(200);
  }

  @Test
  void who_edited_for_the_unit_that_had_the_account_then_is_asked_too() {
    appeared();
    String heir = world.department("云岫市文化旅游局", office.filings().city);
    readings.handOver(office, account, heir);
    String reader = world.person("reader", heir, "REVIEWER");
    String leader = world.person("head", heir, "LEADER");
    world.person("beside", heir, "LEADER");
    String review =
        readings
            .review(world.person("heireditor", heir, "EDITOR"), account, observed, "局长已被带走。")
            .statusCode(201)
            .extract()
            .path("reviewId");
    readings.decide(reader, review, "REJECT", "内容不实").statusCode(200);
    readings.becomes(office.editor(), "LEADER", heir);

    mayNotHaveItReadAgain(office.editor());
    readings.again(leader, account, observed, "明日停水。", WHY).statusCode(201);
  }

  @Test
  void what_appeared_before_anybody_is_on_record_is_asked_of_those_who_edit_now() {
    observed =
        readings.seen(
            office.filings().coordinator, account, clock.now().minus(Duration.ofDays(30)));
    String review =
        readings
            .review(office.filings().supervisor, account, observed, "局长已被带走。")
            .statusCode(201)
            .extract()
            .path("reviewId");
    readings.decide(office.reviewer(), review, "REJECT", "内容不实").statusCode(200);

    mayNotHaveItReadAgain(office.editor());
  }
}
