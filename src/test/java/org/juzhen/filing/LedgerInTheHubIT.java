package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.juzhen.house.PackagedHub;
import org.juzhen.house.World;
import org.juzhen.registry.LedgerTable;

/** A province's 100,000 lines go through the packaged hub and its database in 512 MB of heap. */
@Tag("load")
class LedgerInTheHubIT {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

  @TempDir Path home;
  private PackagedHub hub;
  private Path heap;

  @BeforeEach
  void start() {
    heap = home.resolve("heap.log");
    hub =
        new PackagedHub(home.resolve("hub"))
            .with("JAVA_TOOL_OPTIONS", "-Xmx512m -XX:+ExitOnOutOfMemoryError -Xlog:gc:file=" + heap)
            .start();
    RestAssured.baseURI = hub.url();
  }

  @AfterEach
  void stop() {
    RestAssured.reset();
    hub.close();
  }

  @Test
  void a_hundred_thousand_lines_are_entered_in_the_background() throws IOException {
    GivenFilings given = new GivenFilings();
    String bureau = World.admin().get("/api/v1/units/" + given.bureau).path("name");
    Path ledger = LedgerMemory.written(line -> bureau);
    long start = System.nanoTime();
    String id =
        World.id(
            as(given.coordinator)
                .contentType("application/octet-stream")
                .body(Files.readAllBytes(ledger))
                .post("/api/v1/ledgers/imports"));
    Files.delete(ledger);

    hub.await(PATIENCE, "the ledger is entered", () -> progress(given, id).path("endedAt") != null);

    print(Duration.ofNanos(System.nanoTime() - start));
    assertThat(progress(given, id).<String>path("state")).isEqualTo("DONE");
    assertThat(progress(given, id).<Integer>path("accepted")).isEqualTo(LedgerTable.MOST_ROWS);
    assertThat(Files.readString(hub.log())).doesNotContain("java.lang.OutOfMemoryError");
    assertThat(most(3)).as("the hub really had 512 MB").isLessThanOrEqualTo(512);
  }

  private static Response progress(GivenFilings given, String id) {
    return as(given.coordinator).get("/api/v1/ledgers/imports/" + id);
  }

  private void print(Duration took) throws IOException {
    System.out.printf(
        "%d lines in %d s at load %.1f; heap: at most %d MB before a collection, %d MB after one%n",
        LedgerTable.MOST_ROWS,
        took.toSeconds(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        most(1),
        most(2));
  }

  /** The largest number of megabytes in the log of collections: before, after, or of the heap. */
  private int most(int group) throws IOException {
    return COLLECTED
        .matcher(Files.readString(heap))
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(group)))
        .max()
        .orElseThrow();
  }
}
