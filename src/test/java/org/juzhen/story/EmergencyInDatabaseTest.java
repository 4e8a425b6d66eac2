package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** What the database lets nobody do to a thread, whoever writes under the application's role. */
@HubTest
class EmergencyInDatabaseTest {
  private static final String CANCEL =
      "update emergency set state = 'CANCELLED', closed_at = now(), closed_by = $2, statement ="
          + " '误立' where id = $1";

  @Inject DueWorks due;
  @Inject Pool pool;

  private GivenEmergency given;
  private UUID id;

  @BeforeEach
  void an_open_thread() {
    given = new GivenEmergency(due);
    id = UUID.fromString(given.opened("MAJOR", Instant.now().minusSeconds(60)));
  }

  private void refused(String sql, Object... values) {
    assertThatThrownBy(() -> run(sql, values)).as(sql).isInstanceOf(Exception.class);
  }

  private void run(String sql, Object... values) {
    DueWorks.await(() -> pool.preparedQuery(sql).execute(Tuple.from(values)));
  }

  private UUID person(String name) {
    return UUID.fromString(GivenEmergency.personId(name, given.city.department));
  }

  @Test
  void only_a_leader_ends_it() {
    refused(CANCEL, id, person(given.city.coordinator));
    refused(CANCEL, id, person(given.city.editor));

    run(CANCEL, id, person(given.city.leader));

    assertThat(given.thread(given.city.leader, id.toString()).getString("state"))
        .isEqualTo("CANCELLED");
  }

  @Test
  void nothing_closes_that_was_never_told() {
    refused(
        "update emergency set state = 'CLOSED', closed_at = now(), closed_by = $2, statement = '完'"
            + " where id = $1",
        id,
        person(given.city.leader));
  }

  @Test
  void the_record_is_never_rewritten_and_nothing_of_it_goes() {
    refused("update emergency_entry set words = '别的' where emergency_id = $1", id);
    refused("delete from emergency_entry where emergency_id = $1", id);
    refused("delete from emergency_clock where emergency_id = $1", id);
    refused("delete from emergency where id = $1", id);
  }
}
