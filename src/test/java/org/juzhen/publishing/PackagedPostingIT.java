package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.juzhen.connectors.simulator.Fault;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.Simulator;
import org.juzhen.house.PackagedHub;
import org.juzhen.house.Platforms;
import org.juzhen.publishing.GivenPosts.Office;

/** The packaged hub loses its power while it posts, again and again; each post appears once. */
class PackagedPostingIT {
  private static final int ROUNDS = 3;
  private static final int POSTS = 3;
  private static final int ACCOUNTS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** After four minutes of not knowing a delivery waits for a person. */
  private static final Duration SETTLED = Duration.ofMinutes(6);

  /** What each platform is asked to publish with; only the app knows a repeated call again. */
  private static final Map<String, String> PUBLISHING =
      Map.of(
          "app", "*/contents",
          "wechat", "*/freepublish/submit",
          "weibo", "*/statuses/share.json");

  @TempDir Path home;

  private final GivenPosts given = new GivenPosts(null, null);
  private Simulator simulator;
  private PackagedHub hub;
  private List<List<String>> last = List.of();

  @BeforeEach
  void start() {
    simulator = Simulator.start(0);
    System.setProperty(Platforms.URL, simulator.url().toString());
    hub =
        new PackagedHub(home.resolve("hub"))
            .with("JUZHEN_WECHAT_URL", simulator.url("wechat").toString())
            .with("JUZHEN_WEIBO_URL", simulator.url("weibo").toString())
            .with("JUZHEN_OUTBOUND_ALLOW", "127.0.0.1")
            .with("JUZHEN_CHANNEL_PATIENCE", "2s")
            .start();
    RestAssured.baseURI = hub.url();
  }

  /** A database that a killed hub left behind would outlive the test. */
  @AfterEach
  void stop() throws IOException {
    RestAssured.reset();
    System.clearProperty(Platforms.URL);
    hub.close();
    simulator.close();
    if (Files.exists(pidFile())) {
      ProcessHandle.of(database()).ifPresent(ProcessHandle::destroy);
    }
  }

  @Test
  void posts_appear_exactly_once_however_often_the_hub_is_killed_while_posting() throws Exception {
    Office office = given.office();
    String[] accounts =
        IntStream.range(0, ACCOUNTS).mapToObj(i -> given.app(office)).toArray(String[]::new);

    for (int round = 1; round <= ROUNDS; round++) {
      List<String> markers = IntStream.range(0, POSTS).mapToObj(i -> given.marker()).toList();
      List<String> posts = markers.stream().map(m -> given.cleared(office, m, accounts)).toList();
      killWhilePosting(office, posts, markers);
      hub.await(PATIENCE, "everything is posted", () -> all(posts, office, Set.of("POSTED")));

      for (String marker : markers) {
        assertThat(shown(List.of(marker)))
            .as("round %d, post %s", round, marker)
            .hasSize(ACCOUNTS)
            .extracting(Post::account)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  @Tag("load")
  void where_a_platform_knows_no_repeated_call_nothing_appears_twice_and_people_are_asked()
      throws Exception {
    Office office = given.office();
    String[] accounts = {
      given.app(office), given.app(office), given.wechat(office), given.weibo(office)
    };

    for (int round = 1; round <= ROUNDS; round++) {
      List<String> markers = IntStream.range(0, POSTS).mapToObj(i -> given.marker()).toList();
      List<String> posts = markers.stream().map(m -> given.cleared(office, m, accounts)).toList();
      killWhilePosting(office, posts, markers);
      Set<String> settled = Set.of("POSTED", "WAITING_FOR_PERSON");
      hub.await(SETTLED, "everything is settled", () -> all(posts, office, settled));

      for (int i = 0; i < POSTS; i++) {
        long posted = states(posts.get(i), office).stream().filter("POSTED"::equals).count();
        System.out.printf("round %d: %d of %d posted%n", round, posted, ACCOUNTS);
        assertThat(shown(List.of(markers.get(i))))
            .as("round %d, post %s", round, markers.get(i))
            .hasSizeBetween((int) posted, ACCOUNTS)
            .extracting(Post::account)
            .doesNotHaveDuplicates();
      }
    }
  }

  private void killWhilePosting(Office office, List<String> posts, List<String> markers)
      throws IOException {
    slowDown();
    posts.forEach(p -> given.act(office, p, "schedule", Map.of()).then().statusCode(200));
    hub.await(PATIENCE, "something is posted", () -> !shown(markers).isEmpty());
    int before = shown(markers).size();
    hub.kill();
    assertThat(before).as("posted before the kill").isBetween(1, POSTS * ACCOUNTS - 1);
    simulator.faults().clear();
    long database = database();
    assertThat(ProcessHandle.of(database)).as("the database runs on alone").isPresent();

    hub.start();

    assertThat(database()).as("taken over, not started anew").isEqualTo(database);
  }

  /** Every call takes longer than the one before; every other is carried out before the wait. */
  private void slowDown() {
    for (int i = 0; i < 2 * POSTS * ACCOUNTS; i++) {
      Fault.Kind kind = i % 2 == 0 ? Fault.Kind.LATE_ANSWER : Fault.Kind.LATENCY;
      long millis = Math.min(1600, 400 + 300L * i);
      PUBLISHING.forEach(
          (platform, path) ->
              simulator.faults().add(Fault.once(platform, path, kind).waiting(millis)));
    }
  }

  private List<Post> shown(List<String> markers) {
    List<Post> all = new ArrayList<>();
    markers.forEach(m -> all.addAll(simulator.posts().all("", "", m)));
    return all;
  }

  private boolean all(List<String> posts, Office office, Set<String> settled) {
    List<List<String>> states = posts.stream().map(p -> states(p, office)).toList();
    if (!states.equals(last)) {
      System.out.println(LocalTime.now() + " " + states);
      last = states;
    }
    return states.stream().allMatch(s -> s.size() == ACCOUNTS && settled.containsAll(s));
  }

  private List<String> states(String post, Office office) {
    return given.seen(office, post).extract().jsonPath().getList("deliveries.state");
  }

  private Path pidFile() {
    return hub.data().resolve("db/data/postmaster.pid");
  }

  private long database() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
  }
}
