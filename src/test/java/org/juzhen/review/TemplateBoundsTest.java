package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.house.Clause;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Problem;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/** What a template must not fall below, in plain Java. */
class TemplateBoundsTest {
  private static final UUID OWN = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private static TemplateBounds bounds(Grade grade, String... rules) {
    Map<RuleKey, RuleValue> known = new HashMap<>();
    Stream.of(rules)
        .map(r -> r.split("="))
        .forEach(r -> known.put(RuleKey.valueOf(r[0]), rule(RuleKey.valueOf(r[0]), r[1])));
    return new TemplateBounds(grade, known);
  }

  private static RuleValue rule(RuleKey key, String value) {
    Basis basis = new Basis("大政办通〔2021〕11号", "第37条", Basis.Binds.ACCOUNT, Basis.Force.RULE, null);
    return new RuleValue(key, value, basis, null, LocalDate.of(2021, 2, 26));
  }

  private static TemplateStep step(boolean beside, Role... roles) {
    return TemplateStep.one(List.of(roles), beside, TemplateStep.At.OWN, true);
  }

  private static TemplateStep elsewhere(boolean beside, Role... roles) {
    return TemplateStep.one(List.of(roles), beside, TemplateStep.At.CONCERNED, false);
  }

  private static String refused(TemplateBounds bounds, TemplateStep... steps) {
    Problem problem = bounds.shortfall(new ReviewTemplate(Grade.ORIGINAL, List.of(steps)));
    return problem == null ? null : ((Enum<?>) problem.code()).name();
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void the_usual_template_of_every_grade_is_within_its_own_bounds(Grade grade) {
    for (String levels : List.of("1", "3", "5")) {
      TemplateBounds bounds =
          bounds(
              grade,
              "REVIEW_LEVELS=" + levels,
              "SECRECY_REVIEWED=true",
              "SENSITIVE_SIGNER=PRINCIPAL_LEADER");

      assertThat(bounds.shortfall(bounds.usual())).as(levels).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void no_grade_is_cleared_without_a_signature_of_the_unit_that_answers_for_it(Grade grade) {
    assertThat(bounds(grade).usual().ownSignatures()).isPositive();
    assertThat(grade.least()).anyMatch(l -> !l.elsewhere());
  }

  @Clause({"R-IM-079", "R-SX-046", "R-123-010"})
  @Test
  void a_template_keeps_every_step_of_the_least_and_its_order() {
    TemplateBounds bounds = bounds(Grade.ORIGINAL);
    TemplateStep reviewer = step(false, Role.REVIEWER);
    TemplateStep leader = step(false, Role.LEADER);

    assertThat(refused(bounds, reviewer)).isEqualTo("TEMPLATE_MISSES_STEP");
    assertThat(refused(bounds, leader, reviewer)).isEqualTo("TEMPLATE_MISSES_STEP");
    assertThat(refused(bounds, reviewer, step(true, Role.LEADER)))
        .isEqualTo("TEMPLATE_MISSES_STEP");
    assertThat(refused(bounds, step(false, Role.REVIEWER, Role.EDITOR), leader))
        .isEqualTo("TEMPLATE_MISSES_STEP");
    assertThat(refused(bounds, reviewer, step(true, Role.SECRECY_REVIEWER), leader)).isNull();
  }

  @Test
  void levels_count_the_authors_own_reading() {
    TemplateBounds bounds = bounds(Grade.ORIGINAL, "REVIEW_LEVELS=4");
    TemplateStep leader = step(false, Role.LEADER);

    assertThat(refused(bounds, step(false, Role.REVIEWER), leader)).isEqualTo("TEMPLATE_TOO_FEW");
    assertThat(refused(bounds, step(false, Role.REVIEWER).with(1), leader)).isNull();
    assertThat(bounds.usual().ownSignatures()).isEqualTo(3);
  }

  @Clause({"R-IM-007", "R-47-006", "R-57-013"})
  @Test
  void a_template_says_who_does_the_secrecy_review() {
    TemplateStep none = TemplateStep.one(List.of(Role.REVIEWER), false, TemplateStep.At.OWN, false);
    TemplateStep last = TemplateStep.one(List.of(Role.LEADER), false, TemplateStep.At.OWN, false);

    assertThat(refused(bounds(Grade.ORIGINAL, "SECRECY_REVIEWED=true"), none, last))
        .isEqualTo("TEMPLATE_WITHOUT_SECRECY");
  }

  @Clause("R-DL-045")
  @Test
  void sensitive_content_is_released_by_the_principal_leader_where_the_place_asks_for_it() {
    TemplateStep reviewer = step(false, Role.REVIEWER);
    TemplateStep secrecy = step(true, Role.SECRECY_REVIEWER);
    TemplateStep leader = step(false, Role.LEADER);
    TemplateBounds dali =
        bounds(Grade.SENSITIVE, "SENSITIVE_SIGNER=PRINCIPAL_LEADER", "SENSITIVE_PLAN=true");

    assertThat(
            refused(bounds(Grade.SENSITIVE, "SENSITIVE_SIGNER=LEADER"), reviewer, secrecy, leader))
        .isNull();
    assertThat(refused(dali, reviewer, secrecy, leader)).isEqualTo("TEMPLATE_WITHOUT_PRINCIPAL");
    assertThat(refused(dali, reviewer, secrecy, leader, step(false, Role.PRINCIPAL_LEADER)))
        .isNull();
    assertThat(dali.needsPlan()).isTrue();
    assertThat(bounds(Grade.ORIGINAL, "SENSITIVE_PLAN=true").needsPlan()).isFalse();
  }

  @Clause({"R-SX-048", "R-123-010"})
  @Test
  void every_concerned_unit_signs_before_the_last_word() {
    ReviewTemplate usual = bounds(Grade.COSIGN).usual();
    UUID third = UUID.randomUUID();

    assertThat(usual.planned(OWN, List.of(OTHER, third)))
        .extracting(PlannedStep::stage, PlannedStep::unitId)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, OWN),
            org.assertj.core.groups.Tuple.tuple(2, OTHER),
            org.assertj.core.groups.Tuple.tuple(2, third),
            org.assertj.core.groups.Tuple.tuple(3, OWN));
    assertThat(bounds(Grade.ORIGINAL).usual().planned(OWN, List.of(OTHER)))
        .extracting(PlannedStep::unitId)
        .containsExactly(OWN, OTHER, OWN);
    assertThat(
            refused(
                bounds(Grade.ORIGINAL),
                step(false, Role.REVIEWER),
                step(false, Role.LEADER),
                elsewhere(true, Role.LEADER)))
        .isEqualTo("TEMPLATE_ENDS_ELSEWHERE");
  }

  @Test
  void a_step_that_nobody_is_concerned_by_does_not_pull_the_next_one_forward() {
    var steps =
        new ReviewTemplate(
                Grade.ORIGINAL,
                List.of(
                    step(false, Role.REVIEWER),
                    elsewhere(false, Role.LEADER),
                    step(true, Role.LEADER)))
            .planned(OWN, List.of());

    assertThat(steps).extracting(PlannedStep::stage).containsExactly(1, 2);
  }

  @Test
  void one_step_never_stands_for_two_of_the_least() {
    List<PlannedStep> one =
        List.of(
            new PlannedStep(1, OWN, List.of(Role.REVIEWER), true, null),
            new PlannedStep(2, OWN, List.of(Role.LEADER), false, null));

    assertThat(LeastMatch.of(Grade.FOREIGN.least(), one, OWN)).isNull();
    assertThat(LeastMatch.of(Grade.ORIGINAL.least(), one, OWN))
        .extracting(PlannedStep::least)
        .containsExactly(1, 2);
  }
}
