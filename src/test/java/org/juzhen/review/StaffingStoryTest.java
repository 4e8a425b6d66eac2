package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Problem;

@HubTest
class StaffingStoryTest {
  @Inject GivenReview given;
  @Inject StaffingDesk staffing;

  private final World world = new World();
  private final UUID subject = Ids.next();

  private GivenReview.Office office(String reviewer, String leader) {
    String unit = world.department("水务局", world.city());
    String editor = world.person(world.unique("editor"), unit, "EDITOR");
    return new GivenReview.Office(
        unit,
        given.account(unit),
        editor,
        reviewer == null ? null : world.person(world.unique("reviewer"), unit, reviewer),
        leader == null ? null : world.person(world.unique("leader"), unit, leader),
        null);
  }

  private void look() {
    try {
      VertxContextSupport.subscribeAndAwait(staffing::look);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private void approve(String by) {
    as(by)
        .body(Map.of("decision", "APPROVE", "gates", GivenReview.FIVE_GATES))
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);
  }

  private long told(String person, String kind) {
    return Long.parseLong(
        given.text(
            "select count(*)::text from notice n join person p on p.id = n.person_id"
                + " where p.username = $1 and n.kind = $2",
            person,
            kind));
  }

  @Test
  void a_role_that_went_during_the_review_is_seen_when_its_step_opens() {
    var office = office("REVIEWER", "LEADER");
    given.submit(office, subject, given.piece(office, "正文"));
    given.sql(
        "delete from person_role where role = 'LEADER' and unit_id = $1",
        UUID.fromString(office.unit()));

    approve(office.reviewer());

    assertThat(given.reviews(subject).get(1).nobodyToSign()).isTrue();
    assertThat(told(office.editor(), "REVIEW_NOBODY_TO_SIGN")).isEqualTo(1);
  }

  @Test
  void whoever_is_given_the_missing_role_is_told_and_so_is_the_author() {
    var office = office(null, "LEADER");
    given.submit(office, subject, given.piece(office, "正文"));
    assertThat(given.reviews(subject).get(0).nobodyToSign()).isTrue();
    String late = world.person(world.unique("late"), office.unit(), "REVIEWER");

    look();

    assertThat(given.reviews(subject).get(0).nobodyToSign()).isFalse();
    assertThat(told(late, "REVIEW_WAITS")).isEqualTo(1);
    assertThat(told(office.editor(), "REVIEW_MANNED_AGAIN")).isEqualTo(1);
  }

  @Test
  void two_steps_whose_only_signer_is_the_same_person_are_noticed_by_the_round() {
    var office = office("REVIEWER", "LEADER");
    given.submit(office, subject, given.piece(office, "正文"));
    given.sql(
        "delete from person_role where role = 'LEADER' and unit_id = $1",
        UUID.fromString(office.unit()));
    given.sql(
        "insert into person_role (id, person_id, role, unit_id, granted_at)"
            + " values (gen_random_uuid(), $1, 'LEADER', $2, now())",
        given.person(office.reviewer()),
        UUID.fromString(office.unit()));

    look();

    assertThat(told(office.editor(), "REVIEW_NOBODY_TO_SIGN")).isEqualTo(1);
  }

  @Test
  void a_text_that_concerns_only_its_own_unit_is_refused_in_words() {
    var office = office("REVIEWER", "LEADER");
    Grading own = new Grading(Grade.COSIGN, List.of(UUID.fromString(office.unit())), null);

    Problem no =
        catchThrowableOfType(
            Problem.class, () -> given.submit(office, subject, own, given.piece(office, "正文")));

    assertThat(no.fields()).extracting(Problem.FieldFault::field).contains("concernedUnitIds");
  }
}
