package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;

/** Public concern that became an emergency counts as one, by the time of an emergency. */
@HubTest
class RaisedFiguresStoryTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject Pool pool;

  private GivenEmergency given;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenEmergency(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void it_counts_once_and_late_where_it_was_late_for_what_it_is() {
    String id = given.opened("OPINION", clock.now().minus(Duration.ofHours(6)));
    given
        .post(given.city.coordinator, id, "/raising", Map.of("words", "出现人员伤亡"))
        .then()
        .statusCode(200);
    String update = given.written(id, given.update("FIRST"));
    given.city.sign(given.city.leader, "postId", given.postOf(id));
    given.sent(given.city.editor, id, update);

    as(given.city.leader)
        .get("/api/v1/emergencies/figures")
        .then()
        .statusCode(200)
        .body("all", equalTo(1))
        .body("released", equalTo(1))
        .body("decided", equalTo(1))
        .body("onTime", equalTo(0));
    RowSet<Row> rows =
        DueWorks.await(
            () ->
                pool.preparedQuery("select first_hours from v_supervision_emergency where id = $1")
                    .execute(Tuple.of(UUID.fromString(id))));
    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.iterator().next().getInteger(0)).isEqualTo(5);
  }
}
