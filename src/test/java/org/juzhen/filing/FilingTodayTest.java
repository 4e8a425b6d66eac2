package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.filing.GivenFilings.decide;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Role;
import org.juzhen.web.TodayItem;

@HubTest
class FilingTodayTest {
  @Inject FilingToday today;

  @Test
  void a_supervisor_sees_what_waits_and_the_coordinator_what_came_back() throws Throwable {
    GivenFilings given = new GivenFilings();
    String waiting = given.submitted();
    decide(given.supervisor, given.submitted(), "RETURN").then().statusCode(200);

    List<TodayItem> supervisors = items(Role.SUPERVISOR, given.city, Locale.CHINESE);
    List<TodayItem> coordinators = items(Role.COORDINATOR, given.bureau, Locale.ENGLISH);

    assertThat(supervisors).hasSize(1);
    assertThat(supervisors.get(0).text()).contains("开设备案等您审批");
    assertThat(supervisors.get(0).link()).isEqualTo("/filings/" + waiting);
    assertThat(coordinators).hasSize(1);
    assertThat(coordinators.get(0).column()).isEqualTo(TodayItem.Column.NOW);
    assertThat(coordinators.get(0).text()).contains("came back");
  }

  private List<TodayItem> items(Role role, String unit, Locale language) throws Throwable {
    UUID id = UUID.fromString(unit);
    Grant grant = new Grant(role, id, "/" + unit + "/");
    Actor actor = new Actor(UUID.randomUUID(), "某人", id, null, List.of(grant));
    return VertxContextSupport.subscribeAndAwait(() -> today.items(actor, language));
  }
}
