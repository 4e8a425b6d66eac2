package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Ids;

/** The forms by which a text is decided on take nothing from whoever must not decide. */
@HubTest
class DecisionFormsTest {
  private static final String GRANT =
      "insert into person_role (id, person_id, role, unit_id, granted_at) select gen_random_uuid(), $1,"
          + " r, cast($2 as uuid), now() from unnest(array['REVIEWER', 'LEADER', 'CHIEF_REVIEWER',"
          + " 'PRINCIPAL_LEADER']) r";

  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;

  @BeforeEach
  void a_text_waits_whose_author_holds_every_signing_role() {
    office = given.office();
    given.submit(office, subject, given.piece(office, "<p>咨询请拨打 13800138000。</p>"));
    given.sql(GRANT, given.person(office.editor()), UUID.fromString(office.unit()));
  }

  @Test
  void nobody_decides_by_a_form_who_must_not() {
    SoftAssertions all = new SoftAssertions();
    for (String form : forms()) {
      strangers()
          .forEach(
              (who, name) -> {
                Response answer = sent(name, form);
                all.assertThat(answer.statusCode())
                    .as(form + " as " + who + ": " + answer.asString())
                    .isBetween(400, 499);
              });
    }
    all.assertAll();
    assertThat(given.reviews(subject).get(0).state()).isEqualTo(StepState.OPEN);
    assertThat(
            given.text(
                "select count(*)::text from signature g join review_step s on s.id = g.step_id join"
                    + " review_case c on c.id = s.case_id where c.subject_id = $1",
                subject))
        .isEqualTo("0");
  }

  @Test
  void who_is_to_decide_decides_by_the_same_form() {
    Response answer =
        sent(office.reviewer(), "/reviews/" + given.open(subject) + "/sign", "RETURN");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(given.reviews(subject).get(0).state()).isEqualTo(StepState.RETURNED);
  }

  private String[] forms() {
    String step = given.open(subject).toString();
    String finding = given.reviews(subject).get(0).findings().get(0).id().toString();
    return new String[] {
      "/reviews/" + step + "/sign",
      "/reviews/" + step + "/decisions",
      "/reviews/" + step + "/findings/" + finding + "/acceptance"
    };
  }

  private Map<String, String> strangers() {
    World world = new World();
    Map<String, String> who = new LinkedHashMap<>();
    who.put("the author with every role", office.editor());
    who.put(
        "somebody of the unit without a part",
        world.person(world.unique("clerk"), office.unit(), "HANDLER"));
    who.put("a signer of another unit", given.office().reviewer());
    who.put("an observer", world.person(world.unique("onlooker"), office.unit(), "OBSERVER"));
    return who;
  }

  private Response sent(String who, String form) {
    return sent(who, form, "APPROVE");
  }

  private Response sent(String who, String form, String decision) {
    Response page = given.browser(who).get("/notices");
    RequestSpecification all =
        given
            .browser(who)
            .cookie("csrf-token", page.getCookie("csrf-token"))
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam(
                "csrf-token",
                page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content"))
            .formParam("decision", decision)
            .formParam("note", "请改成办公电话");
    GivenReview.FIVE_GATES.keySet().forEach(gate -> all.formParam("gate." + gate, "true"));
    return all.post(form);
  }
}
