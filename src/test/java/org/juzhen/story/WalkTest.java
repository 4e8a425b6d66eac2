package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.kernel.Role;

/** Nobody meets a defect by following what the pages offer. */
@HubTest
class WalkTest {
  /** Everything that the navigation leads to, and the links of those pages. */
  private static final int DEPTH = 2;

  private static final int MOST = 60;

  private record Step(String page, int depth) {}

  @Inject SessionDesk sessions;

  @ParameterizedTest
  @EnumSource(Role.class)
  void every_link_that_a_role_is_offered_leads_to_a_page(Role role) throws Throwable {
    World world = new World();
    String unit = role.isAdministration() ? null : world.city();
    String person = world.person("walker", unit, role.name());
    String session =
        VertxContextSupport.subscribeAndAwait(() -> sessions.enter(person, World.PASSWORD))
            .cookie();

    Map<String, Integer> seen = walk(session);

    assertThat(seen).containsKeys("/", "/password");
    assertThat(seen).allSatisfy((page, status) -> assertThat(status).as(page).isIn(200, 303));
    assertThat(seen.get("/password")).isEqualTo(200);
  }

  private static Map<String, Integer> walk(String session) {
    Map<String, Integer> seen = new TreeMap<>();
    Set<String> known = new HashSet<>(Set.of("/"));
    Deque<Step> way = new ArrayDeque<>(Set.of(new Step("/", 0)));
    while (!way.isEmpty() && seen.size() < MOST) {
      Step step = way.remove();
      Response page = open(step.page(), session);
      seen.put(step.page(), page.statusCode());
      if (step.depth() < DEPTH && page.contentType().startsWith("text/html")) {
        Jsoup.parse(page.asString(), "http://hub" + step.page()).select("a[href]").stream()
            .map(a -> a.absUrl("href").replaceFirst("#.*", ""))
            .filter(to -> to.startsWith("http://hub/") && !to.contains("/language/"))
            .map(to -> to.substring("http://hub".length()))
            .filter(known::add)
            .forEach(to -> way.add(new Step(to, step.depth() + 1)));
      }
    }
    return seen;
  }

  private static Response open(String page, String session) {
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .cookie("juzhen_session", session)
        .header("Accept", "text/html,*/*;q=0.8")
        .get(page);
  }
}
