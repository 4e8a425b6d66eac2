package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/**
 * The database reads the rules of the place as the hub does, and keeps them in the gate by itself.
 */
@HubTest
class RulesInTheGateTest {
  private static final Map<RuleKey, String> CHOICES =
      Map.of(
          RuleKey.SECRECY_REVIEWED, "{false,true}",
          RuleKey.SENSITIVE_PLAN, "{false,true}",
          RuleKey.SENSITIVE_SIGNER, "{LEADER,PRINCIPAL_LEADER}");

  private static final String CASE =
      "insert into review_case (id, subject_kind, subject_id, submission, unit_id, submitted_at,"
          + " title, grade, plan_file_id, state, created_at) values ($1, 'POST', $1, 1, $2, now(),"
          + " 't', $3, $4, 'OPEN', now())";
  private static final String PIECE =
      "insert into review_piece (case_id, account_id, digest, position, title, body_html, summary)"
          + " values ($1, $2, piece_digest($2, 't', 'b', '', null, '{}'), 1, 't', 'b', '')";
  private static final String STEP =
      "insert into review_step (id, case_id, position, stage, least, unit_id, roles, secrecy, state)"
          + " values ($1, $2, $3, $4, $5, $6, array[$7], true, 'OPEN')";
  private static final String SIGNATURE =
      "insert into signature (id, case_id, step_id, person_id, person_name, role, decision, gates,"
          + " signed_at) select gen_random_uuid(), case_id, id, $2, 'x', roles[1], 'APPROVE',"
          + " '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\": true,"
          + " \"text\": true}', now() from review_step where id = $1";
  private static final String CLEARANCE =
      "insert into clearance (id, account_id, digest, subject_kind, subject_id, case_id, cleared_at,"
          + " cleared_by, expires_at) select gen_random_uuid(), account_id, digest, 'POST', case_id,"
          + " case_id, now(), $2, now() + interval '7 days' from review_piece where case_id = $1";

  @Inject GivenReview given;
  @Inject Rules rules;

  private GivenReview.Office office;

  private void rule(String key, String value, String force) {
    given.sql(
        "insert into rule_value (id, unit_id, key, value, document, clause, binds, force, valid_from,"
            + " set_at, set_by, set_by_name, withdrawn) values ($1, $2, $3, $4, 'x', '', 'ACCOUNT',"
            + " $5, '2021-02-26', now(), $6, 'x', false)",
        Ids.next(),
        UUID.fromString(office.unit()),
        key,
        value,
        force,
        given.person(office.leader()));
  }

  private String inDatabase(UUID unit, RuleKey key, LocalDate day) {
    return given.text(
        "select rule_in_force($1, $2, cast(cast($3 as text) as text[]), $4)",
        unit,
        key.name(),
        CHOICES.get(key),
        day);
  }

  @Test
  void the_database_and_the_hub_say_the_same() throws Throwable {
    office = given.office();
    UUID own = UUID.fromString(office.unit());
    UUID dali = UUID.fromString(given.office().unit());
    given.sql("update unit set profile = 'DALI' where id = $1", dali);
    rule("REVIEW_LEVELS", "4", "RULE");
    rule("SENSITIVE_PLAN", "true", "RULE");
    rule("SECRECY_REVIEWED", "false", "RULE");
    LocalDate day = LocalDate.now(HubClock.ZONE);

    for (UUID unit : new UUID[] {own, dali, UUID.fromString(given.office().unit())}) {
      Map<RuleKey, RuleValue> known =
          VertxContextSupport.subscribeAndAwait(() -> rules.values(unit, TemplateBounds.RULES));
      for (RuleKey key : TemplateBounds.RULES) {
        if (key != RuleKey.COSIGN_OTHER_UNIT) {
          assertThat(inDatabase(unit, key, day)).as(key + "").isEqualTo(known.get(key).value());
        }
      }
    }
    assertThat(inDatabase(own, RuleKey.SECRECY_REVIEWED, day)).as("never looser").isEqualTo("true");
    assertThat(inDatabase(dali, RuleKey.SENSITIVE_SIGNER, day)).isEqualTo("PRINCIPAL_LEADER");
  }

  private UUID made(String grade, UUID plan) {
    UUID made = Ids.next();
    given.sql(CASE, made, UUID.fromString(office.unit()), grade, plan);
    given.post(office, made);
    given.sql(PIECE, made, office.account());
    return made;
  }

  private UUID step(UUID made, int position, int stage, Integer least, String role) {
    UUID step = Ids.next();
    given.sql(STEP, step, made, position, stage, least, UUID.fromString(office.unit()), role);
    return step;
  }

  private void signs(UUID step, String who) {
    given.sql(SIGNATURE, step, given.person(who));
  }

  private void clear(UUID made) {
    given.sql(CLEARANCE, made, given.person(office.leader()));
  }

  @Test
  void where_a_place_asks_for_more_levels_two_signatures_clear_nothing() {
    office = given.office();
    rule("REVIEW_LEVELS", "4", "RULE");
    UUID made = made("ORIGINAL", null);
    UUID first = step(made, 1, 1, 1, "REVIEWER");
    UUID second = step(made, 2, 2, 2, "LEADER");
    signs(first, office.reviewer());
    signs(second, office.leader());
    assertThatThrownBy(() -> clear(made)).hasMessageContaining("signatures are missing");

    UUID enough = made("ORIGINAL", null);
    UUID one = step(enough, 1, 1, 1, "REVIEWER");
    UUID two = step(enough, 2, 2, null, "CHIEF_REVIEWER");
    UUID three = step(enough, 3, 3, 2, "LEADER");
    signs(one, office.reviewer());
    signs(two, office.chief());
    signs(three, office.leader());
    assertThatCode(() -> clear(enough)).doesNotThrowAnyException();
  }

  @Test
  void sensitive_content_needs_the_plan_and_the_principal_leader_of_the_place() {
    office = given.office();
    rule("SENSITIVE_PLAN", "true", "RULE");
    rule("SENSITIVE_SIGNER", "PRINCIPAL_LEADER", "RULE");
    String secrecy = new World().person("secrecy", office.unit(), "SECRECY_REVIEWER");
    String principal = new World().person("principal", office.unit(), "PRINCIPAL_LEADER");

    assertThatThrownBy(() -> clear(signed("LEADER", office.leader(), secrecy, Ids.next())))
        .hasMessageContaining("signatures are missing");
    assertThatThrownBy(() -> clear(signed("PRINCIPAL_LEADER", principal, secrecy, null)))
        .hasMessageContaining("signatures are missing");
    assertThatCode(() -> clear(signed("PRINCIPAL_LEADER", principal, secrecy, Ids.next())))
        .doesNotThrowAnyException();
  }

  private UUID signed(String role, String last, String secrecy, UUID plan) {
    UUID made = made("SENSITIVE", plan);
    UUID first = step(made, 1, 1, 1, "REVIEWER");
    UUID second = step(made, 2, 1, 2, "SECRECY_REVIEWER");
    UUID third = step(made, 3, 2, 3, role);
    signs(first, office.reviewer());
    signs(second, secrecy);
    signs(third, last);
    return made;
  }
}
