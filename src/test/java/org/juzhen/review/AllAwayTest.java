package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/**
 * A step whose people are all away, deputies with them, is empty: it waits, and people are told.
 */
@HubTest
class AllAwayTest {
  @Inject GivenReview given;
  @Inject StaffingDesk staffing;

  private final World world = new World();
  private final UUID subject = Ids.next();
  private GivenReview.Office office;
  private GivenDeputies deputies;
  private String coordinator;
  private String deputy;

  @BeforeEach
  void a_unit_with_one_leader() {
    String unit = world.department("水务局", world.city());
    office =
        new GivenReview.Office(
            unit,
            given.account(unit),
            world.person(world.unique("editor"), unit, "EDITOR"),
            world.person(world.unique("reviewer"), unit, "REVIEWER"),
            world.person(world.unique("leader"), unit, "LEADER"),
            null);
    deputies = new GivenDeputies(given, office.unit());
    coordinator = world.person(world.unique("clerk"), unit, "COORDINATOR");
    deputy = world.person(world.unique("bpost"), unit, "HANDLER");
  }

  private void deputyNamed() {
    deputies.names(office.leader(), deputy).statusCode(201);
  }

  private String away(String who) {
    deputies.away(coordinator, who).statusCode(201);
    return given.text(
        "select id::text from absence where person_id = $1 and ended_at is null",
        given.person(who));
  }

  private void submittedAndReviewed() {
    given.submit(office, subject, given.piece(office, "正文"));
    as(office.reviewer())
        .body(Map.of("decision", "APPROVE", "gates", GivenReview.FIVE_GATES))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);
  }

  private boolean isEmpty() {
    return given.reviews(subject).get(1).nobodyToSign();
  }

  private long told(String kind) {
    return Long.parseLong(
        given.text(
            "select count(*)::text from notice n join person p on p.id = n.person_id"
                + " where p.username = $1 and n.kind = $2",
            office.editor(),
            kind));
  }

  @Test
  void the_leader_and_the_deputy_are_away_and_people_are_told_at_once() {
    deputyNamed();
    away(office.leader());
    String back = away(deputy);

    submittedAndReviewed();

    assertThat(isEmpty()).isTrue();
    assertThat(told("REVIEW_NOBODY_TO_SIGN")).isEqualTo(1);

    as(coordinator).post("/api/v1/deputies/absences/" + back + "/ending").then().statusCode(200);
    try {
      VertxContextSupport.subscribeAndAwait(staffing::look);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    assertThat(isEmpty()).isFalse();
    assertThat(told("REVIEW_MANNED_AGAIN")).isEqualTo(1);
  }

  @Test
  void a_deputy_who_is_there_keeps_it_manned() {
    deputyNamed();
    away(office.leader());

    submittedAndReviewed();

    assertThat(isEmpty()).isFalse();
  }

  @Test
  void a_second_user_of_who_is_away_is_not_there_either() {
    String second = world.person(world.unique("second"), office.unit(), "LEADER");
    String mobile = "137" + String.format("%08d", System.nanoTime() % 100000000);
    for (String who : new String[] {second, office.leader()}) {
      given.sql("update person set phone = $2 where id = $1", given.person(who), mobile);
    }
    away(office.leader());

    submittedAndReviewed();

    assertThat(isEmpty()).isTrue();
  }
}
