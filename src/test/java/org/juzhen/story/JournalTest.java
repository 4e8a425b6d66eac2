package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.admin;
import static org.juzhen.house.World.as;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class JournalTest {
  @Inject Pool application;

  @Test
  @Clause("R-57-013")
  void every_act_is_in_the_journal_and_the_chain_holds() {
    World world = new World();
    String city = world.city();
    String auditor = world.person("auditor", null, "AUDITOR");

    as(auditor)
        .get("/api/v1/audit?subjectId=" + city)
        .then()
        .statusCode(200)
        .body("items.verb", hasItem("ENTER"))
        .body("items.detail", hasItem(containsString("{\"name\":")));
    as(auditor).get("/api/v1/audit/verification").then().body("intact", equalTo(true));
    admin().get("/api/v1/audit").then().statusCode(403);
  }

  @Test
  void the_running_hub_can_neither_change_nor_remove_nor_seal_an_entry() {
    for (String sql :
        new String[] {
          "update audit_entry set verb = 'NOTHING'",
          "delete from audit_entry",
          "truncate audit_entry",
          "insert into audit_seal values (1000000, gen_random_uuid(), now(), '')",
          "alter table audit_entry disable trigger all"
        }) {
      assertThatThrownBy(() -> DueWorks.await(() -> application.query(sql).execute()))
          .as(sql)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
    assertThat(DueWorks.await(() -> application.query("select 1").execute()).size()).isOne();
  }

  @Test
  void what_a_table_refuses_its_months_refuse_too() {
    List<String> months = months();

    assertThat(months)
        .as("made at start")
        .anyMatch(m -> m.matches("audit_entry_[0-9]{6}"))
        .anyMatch(m -> m.matches("delivery_attempt_[0-9]{6}"));
    for (String month : months) {
      for (String sql : List.of("delete from " + month, "truncate " + month)) {
        assertThatThrownBy(() -> DueWorks.await(() -> application.query(sql).execute()))
            .as(sql)
            .hasMessageContaining("permission denied");
      }
    }
  }

  /** Partitions of what is only ever added to. */
  private List<String> months() {
    List<String> months = new ArrayList<>();
    DueWorks.await(
            () ->
                application
                    .query(
                        "select inhrelid::regclass::text from pg_inherits where inhparent in"
                            + " ('audit_entry'::regclass, 'delivery_attempt'::regclass)")
                    .execute())
        .forEach(row -> months.add(row.getString(0)));
    return months;
  }

  @Test
  void the_details_of_an_act_are_kept_as_an_object() {
    String city = new World().city();

    assertThat(
            DueWorks.await(
                    () ->
                        application
                            .preparedQuery(
                                "select jsonb_typeof(detail) from audit_entry where subject_id = $1")
                            .execute(Tuple.of(UUID.fromString(city))))
                .iterator()
                .next()
                .getString(0))
        .isEqualTo("object");
  }
}
