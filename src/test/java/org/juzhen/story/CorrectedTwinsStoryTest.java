package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** Two portals published the same notice, and one of them corrects it. */
@HubTest
class CorrectedTwinsStoryTest {
  private static final String WRONG = "推迟到二十二点发车";
  private static final String RIGHT = "推迟到二十三点发车";

  @Inject DueWorks due;

  private GivenTwins twins;
  private String first;
  private String second;

  @BeforeEach
  void a_notice_of_two_portals() {
    twins = new GivenTwins(due);
    first = twins.first;
    second = twins.second;
    assertThat(twins.duties(first)).containsExactly("1 OPEN");
    assertThat(twins.duties(second)).isEmpty();
  }

  @Test
  @Clause({"R-IM-030", "R-IM-107", "R-47-019"})
  void a_correction_of_the_later_one_is_owed_by_who_shows_the_first() {
    twins.posted(first);

    twins.corrected(second, WRONG, RIGHT);

    assertThat(twins.duties(first)).containsExactly("1 DONE_ON_TIME");
    assertThat(twins.duties(second)).containsExactly("2 OPEN");
    twins.posted(second);
    assertThat(twins.duties(second)).containsExactly("2 DONE_ON_TIME");
  }

  @Test
  void a_correction_of_the_first_is_owed_by_who_shows_the_later_one() {
    twins.posted(second);
    assertThat(twins.duties(first)).containsExactly("1 DONE_ON_TIME");

    twins.corrected(first, WRONG, RIGHT);

    assertThat(twins.duties(first)).containsExactly("1 DONE_ON_TIME", "2 OPEN");
    assertThat(twins.duties(second)).isEmpty();
  }

  @Test
  void whom_the_rules_about_the_later_one_do_not_bind_owes_its_correction_all_the_same() {
    twins.posted(first);
    twins.secondBindsNobody();

    twins.corrected(second, WRONG, RIGHT);

    assertThat(twins.duties(second)).containsExactly("2 OPEN");
  }

  @Test
  void who_still_owes_the_old_words_owes_the_correction_and_meets_both_with_it() {
    twins.corrected(second, WRONG, RIGHT);
    assertThat(twins.duties(first)).containsExactly("1 OPEN");
    assertThat(twins.duties(second)).containsExactly("2 OPEN");

    twins.posted(second);

    assertThat(twins.duties(first)).containsExactly("1 DONE_ON_TIME");
    assertThat(twins.duties(second)).containsExactly("2 DONE_ON_TIME");
  }

  @Test
  void the_old_words_of_the_other_do_not_meet_a_correction() {
    twins.corrected(second, WRONG, RIGHT);

    twins.posted(first);

    assertThat(twins.duties(first)).containsExactly("1 DONE_ON_TIME");
    assertThat(twins.duties(second)).containsExactly("2 OPEN");
  }

  @Test
  void another_correction_with_the_same_number_does_not_meet_it_either() {
    twins.corrected(first, WRONG, RIGHT);
    twins.corrected(second, WRONG, "推迟到二十四点发车");

    twins.posted(second);

    assertThat(twins.duties(first)).containsExactly("2 OPEN");
    assertThat(twins.duties(second)).containsExactly("2 DONE_ON_TIME");
  }

  @Test
  void what_both_correct_alike_is_owed_once_and_a_post_of_either_meets_it() {
    twins.posted(first);
    twins.corrected(second, "服务热线", "服务电话");
    twins.corrected(second, "服务电话", "服务热线12328");
    assertThat(twins.duties(second)).containsExactly("3 OPEN");

    twins.corrected(first, "服务热线", "服务热线12328");

    assertThat(open()).isEqualTo(1);
    twins.posted(first);
    assertThat(open()).isZero();
    assertThat(twins.duties(second)).containsExactly("3 DONE_ON_TIME");
  }

  @Test
  void who_owes_both_corrections_owes_them_once_when_they_say_the_same() {
    twins.corrected(second, WRONG, RIGHT);
    assertThat(open()).isEqualTo(2);

    twins.corrected(first, WRONG, RIGHT);

    assertThat(twins.duties(first)).containsExactly("2 OPEN");
    assertThat(twins.duties(second)).containsExactly("2 CANCELLED");
    twins.posted(second);
    assertThat(twins.duties(first)).containsExactly("2 DONE_ON_TIME");
  }

  @Test
  void a_correction_that_is_taken_back_leaves_what_the_other_still_says() {
    twins.corrected(second, WRONG, RIGHT);

    twins.withdrawn(second);

    assertThat(twins.duties(first)).containsExactly("1 OPEN");
    assertThat(twins.duties(second)).containsExactly("2 CANCELLED");
  }

  @Test
  void whom_a_decision_let_off_the_one_is_let_off_the_correction_of_the_other() {
    String duty =
        as(twins.city.editor).get("/api/v1/duties?articleId=" + first).path("items[0].id");
    as(twins.city.supervisor)
        .body(Map.of("reason", "与本单位职能无关"))
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200);

    twins.corrected(second, WRONG, RIGHT);

    assertThat(twins.duties(second)).isEmpty();
  }

  @Test
  void parted_again_each_is_corrected_by_itself() {
    twins.posted(first);
    as(twins.city.supervisor)
        .body(Map.of("reason", "一篇是预告，一篇是正式通告"))
        .post("/api/v1/articles/" + second + "/twins/parting")
        .then()
        .statusCode(200);
    assertThat(twins.duties(second)).containsExactly("1 OPEN");

    twins.corrected(second, WRONG, RIGHT);
    twins.corrected(first, WRONG, RIGHT);

    assertThat(twins.duties(second)).containsExactly("2 OPEN");
    assertThat(twins.duties(first)).containsExactly("1 DONE_ON_TIME", "2 OPEN");
  }

  private long open() {
    return Stream.concat(twins.duties(first).stream(), twins.duties(second).stream())
        .filter(d -> d.endsWith("OPEN"))
        .count();
  }
}
