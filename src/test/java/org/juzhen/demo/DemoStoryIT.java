package org.juzhen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.juzhen.house.PackagedHub;
import org.juzhen.house.World;

/** The packaged hub plays the whole demo, and ends it when it is told to. */
@Tag("load")
class DemoStoryIT {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String CURTAIN = "Ctrl-C";

  @TempDir Path home;

  private final Script script = Script.read();
  private PackagedHub hub;
  private FrontDoor door;

  @BeforeEach
  void play() {
    hub =
        new PackagedHub(home.resolve("hub"))
            .with("JUZHEN_DEMO", "true")
            // Waiting for a busy machine is nothing to be warned of here.
            .with("QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "PT1M")
            .start();
    door =
        new FrontDoor(
            URI.create(hub.url()), u -> u.equals("admin") ? World.PASSWORD : DemoWorld.PASSWORD);
    hub.await(PATIENCE, "the demo is ready", () -> printed().contains(CURTAIN));
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void every_act_succeeds_and_every_page_has_something_to_show() {
    assertThat(printed()).doesNotContain("没有完成", " ERROR ", " WARN ");
    thePrefectureStands();
    theAccountsAreSpreadAsInAPrefecture();
    dutiesAreDoneAndMissed();
    citizensAreAnswered();

    List<ProcessHandle> started = hub.started();
    assertThat(started).isNotEmpty();
    hub.close();

    assertThat(started).noneMatch(ProcessHandle::isAlive);
    assertThat(hub.data().resolve("db/data/postmaster.pid")).doesNotExist();
    assertThat(printed()).doesNotContain("没有完成", " ERROR ", " WARN ", "Exception");
  }

  private void thePrefectureStands() {
    Visitor admin = door.as("admin");
    assertThat(admin.all("/units")).hasSize(20);
    assertThat(admin.all("/units"))
        .filteredOn(u -> is(u, "level", "COUNTY") && is(u, "kind", "GOVERNMENT"))
        .hasSize(3);
    assertThat(admin.all("/people")).hasSize(script.people().size() + 1);
    assertThat(supervisor().all("/articles")).hasSizeGreaterThanOrEqualTo(40);
    assertThat(supervisor().all("/knowledge")).hasSizeGreaterThanOrEqualTo(300);
  }

  /** Half on WeChat, then Weibo, then short videos: as prefectures report them. */
  private void theAccountsAreSpreadAsInAPrefecture() {
    Map<String, Long> platforms =
        counts(supervisor().all("/accounts"), a -> a.path("platform").asText());

    assertThat(platforms.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(45);
    assertThat(platforms)
        .containsEntry("WECHAT", 24L)
        .containsEntry("WEIBO", 6L)
        .containsEntry("DOUYIN", 4L)
        .containsEntry("APP", 3L)
        .hasSizeGreaterThanOrEqualTo(9);
    assertThat(counts(supervisor().all("/filings"), f -> f.path("state").asText()))
        .containsKeys("FILED", "IN_APPROVAL", "RETURNED");
    assertThat(supervisor().all("/supervision/accounts?dormant=true")).isNotEmpty();
  }

  private void dutiesAreDoneAndMissed() {
    assertThat(counts(supervisor().all("/duties"), d -> d.path("state").asText()))
        .containsKeys("OPEN", "OVERDUE", "DONE_ON_TIME", "DONE_LATE");
    assertThat(counts(supervisor().all("/deliveries"), d -> d.path("state").asText()))
        .containsKeys("POSTED", "PLANNED", "WAITING_FOR_PERSON");
  }

  private void citizensAreAnswered() {
    hub.await(
        Duration.ofSeconds(60),
        "answers are posted",
        () -> supervisor().all("/inquiries?state=REPLIED").size() >= 3);
    assertThat(counts(supervisor().all("/inquiries"), i -> i.path("state").asText()))
        .containsKeys("RECEIVED", "ASSIGNED");
  }

  private Visitor supervisor() {
    return door.as("hedongling");
  }

  private static boolean is(JsonNode thing, String name, String value) {
    return value.equals(thing.path(name).asText());
  }

  private static <T> Map<String, Long> counts(List<T> things, Function<T, String> what) {
    return things.stream()
        .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
  }

  private String printed() {
    try {
      return Files.readString(hub.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
