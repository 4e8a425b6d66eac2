package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.nobody;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** A printed form stays what it was, whatever people, accounts and units are called later. */
@HubTest
class ArchiveNamesTest {
  @Inject GivenPosts given;

  private static String standing(String code) {
    return nobody().queryParam("code", code).get("/api/v1/public/reviews/verify").path("standing");
  }

  @Clause("R-SX-046")
  @Test
  void a_new_name_of_account_author_sender_or_unit_changes_no_form() {
    Office office = given.office();
    String app = given.app(office);
    String post = given.scheduled(office, given.marker(), app);
    given.drive();
    String review = given.show(office, post).path("reviews[-1].caseId");
    String form = "/api/v1/reviews/" + review + "/archive";
    String code = as(office.editor()).get(form).path("code");
    assertThat(standing(code)).isEqualTo("GENUINE");

    given.sql("update account set name = name || '（新）' where id = $1", UUID.fromString(app));
    given.sql("update person set name = '改了名' where username = $1", office.editor());
    given.sql(
        "update unit set name = name || '（并）', short_name = '并后' where id = $1",
        UUID.fromString(office.unit()));

    assertThat(standing(code)).isEqualTo("GENUINE");
    assertThat(as(office.reviewer()).get(form).asString())
        .doesNotContain("改了名", "（新）", "并后", "（并）");
    assertThat(as(office.reviewer()).get(form).<String>path("code")).isEqualTo(code);
  }

  @Test
  void the_names_of_that_day_are_the_databases_and_stay() {
    Office office = given.office();
    String post = given.cleared(office, given.marker(), given.app(office));
    UUID review = UUID.fromString(given.show(office, post).path("reviews[-1].caseId"));

    assertThat(
            given.text(
                "select array_to_string(author_names, '、') from review_case where id = $1", review))
        .isEqualTo("editor");
    for (String change :
        new String[] {
          "update review_case set author_names = '{x}' where id = $1",
          "update review_case set unit_name = 'x' where id = $1",
          "update review_piece set account_name = 'x' where case_id = $1",
          "update review_step set unit_name = 'x' where case_id = $1"
        }) {
      assertThatThrownBy(() -> given.sql(change, review))
          .as(change)
          .hasMessageContaining("permission denied");
    }
  }
}
