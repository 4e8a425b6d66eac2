package org.juzhen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.SentStatements;

/** Whoever looks each hour for clearances that end does not read all that ever ended. */
@HubTest
class RenewalPlansTest {
  private static final List<String> ROWS =
      List.of(
          "insert into standing_clearance (id, unit_id, source_id, body, cleared_at, cleared_by,"
              + " expires_at, voided_at, void_reason) select gen_random_uuid(), ids[1 + n % 200],"
              + " gen_random_uuid(), '答', now() - n * interval '1 hour', gen_random_uuid(), now() +"
              + " interval '90 days' - n * interval '1 hour', case when n % 20 > 0 then now() end,"
              + " case when n % 20 > 0 then 'REPLACED' end from generate_series(1, 40000) n, places",
          "analyze unit, standing_clearance");

  @Inject RenewalDesk renewals;

  @Test
  void ends_are_found_by_their_time() throws Throwable {
    Set<String> sent;
    try (SentStatements listening = new SentStatements()) {
      VertxContextSupport.subscribeAndAwait(renewals::tellDue);
      sent =
          listening.sent().stream()
              .filter(s -> s.contains("from standing_clearance s"))
              .collect(Collectors.toSet());
    }
    assertThat(sent).hasSize(2);
    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from standing_clearance where body = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on standing_clearance ");
      assertThat(plans.readingWhole(Set.of("standing_clearance"), sent)).isEmpty();
    }
  }
}
