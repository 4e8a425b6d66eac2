package org.juzhen.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Role;

@HubTest
class NoticeDeskTest {
  @Inject NoticeDesk desk;

  private final World world = new World();

  private void tell(NoticeOrder order) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> desk.tell(order));
  }

  @Test
  void everybody_who_holds_the_role_at_the_unit_is_told_once() throws Throwable {
    String city = world.city();
    String first = world.person("reviewer-a", city, "REVIEWER");
    String second = world.person("reviewer-b", city, "REVIEWER");
    String other = world.person("editor-c", city, "EDITOR");
    NoticeOrder order =
        NoticeOrder.toRole(
            "REVIEW_WAITS", UUID.fromString(city), Role.REVIEWER, List.of("稿件"), "/", "same");

    tell(order);
    tell(order);

    as(first).get("/api/v1/notices").then().statusCode(200).body("items", hasSize(1));
    as(second).get("/api/v1/notices").then().body("items", hasSize(1));
    as(other).get("/api/v1/notices").then().body("items", hasSize(0));
  }

  @Test
  void a_notice_is_read_by_its_own_person_only() throws Throwable {
    String city = world.city();
    String mine = world.person("mine", city, "HANDLER");
    String stranger = world.person("stranger", city, "HANDLER");
    String me =
        World.admin()
            .get("/api/v1/people?unitId=" + city)
            .jsonPath()
            .getString("items.find { it.username == '" + mine + "' }.id");
    tell(NoticeOrder.toPerson("REVIEW_WAITS", UUID.fromString(me), List.of(), "/", null));
    String notice = as(mine).get("/api/v1/notices").path("items[0].id");
    as(mine).get("/api/v1/notices").then().body("items[0].readAt", nullValue());

    int refused = as(stranger).post("/api/v1/notices/" + notice + "/reading").statusCode();
    int read = as(mine).post("/api/v1/notices/" + notice + "/reading").statusCode();

    assertThat(refused).isEqualTo(404);
    assertThat(read).isEqualTo(200);
    assertThat(as(mine).get("/api/v1/notices").<String>path("items[0].readAt")).isNotNull();
  }
}
