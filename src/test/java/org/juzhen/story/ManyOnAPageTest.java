package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.Portal;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** Pages that would go wrong only where there is much: nothing is left out, nothing is endless. */
@HubTest
class ManyOnAPageTest {
  @Inject DueWorks due;
  @Inject SessionDesk sessions;

  private ValidatableResponse page(String who, String address) throws Throwable {
    String cookie =
        VertxContextSupport.subscribeAndAwait(() -> sessions.enter(who, World.PASSWORD)).cookie();
    return given()
        .accept("text/html")
        .cookie("juzhen_session", cookie)
        .urlEncodingEnabled(false)
        .get(address)
        .then();
  }

  @Test
  void the_page_of_rules_knows_a_units_portal_among_more_than_a_list_holds() throws Throwable {
    City city = new City();
    try {
      asOwner(
          "insert into portal (id, unit_id, name, url, host, intake, secret, created_at) select"
              + " cast('00000000-0000-4000-8000-' || lpad(n::text, 12, '0') as uuid), cast('"
              + city.department
              + "' as uuid), '下级门户', 'https://x.example', 'x.example', 'WEBHOOK', '', now() from"
              + " generate_series(1, 501) n");
      Portal own = Portal.of(city.government, city.supervisor);

      page(city.supervisor, "/repost-rules?unit=" + city.government)
          .statusCode(200)
          .body(containsString("value=\"" + own.id + "\""));
    } finally {
      asOwner("delete from portal where id::text like '00000000-0000-4000-8000-%'");
    }
  }

  private static void asOwner(String sql) throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_post_is_made_of_so_many_pieces_and_of_each_once() throws Throwable {
    GivenMaterial given = new GivenMaterial(due);
    String bridge = given.handedIn(given.giver, given.wanted("云岫大桥恢复通行"));
    String road = given.handedIn(given.other, given.wanted("引桥同步开放"));
    String twice = "ids=" + road + "&ids=" + bridge + "&ids=" + road;

    String form =
        page(given.city.editor, "/contributions/use?" + twice).statusCode(200).extract().asString();

    assertThat(form).containsOnlyOnce("value=\"" + bridge + "\"");
    assertThat(form).containsOnlyOnce("value=\"" + road + "\"");
    assertThat(form.indexOf(road)).as("in the order chosen").isLessThan(form.indexOf(bridge));
    String many =
        IntStream.rangeClosed(1, 21)
            .mapToObj(n -> "ids=" + UUID.randomUUID())
            .collect(Collectors.joining("&"));
    page(given.city.editor, "/contributions/use?" + many).statusCode(400);
    page(given.city.editor, "/contributions/use?" + twice + "&ids=" + UUID.randomUUID())
        .statusCode(404);
  }
}
