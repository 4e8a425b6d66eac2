package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** A prefecture's ledger is in the register before the tea is cold. */
@HubTest
@Tag("load")
class LedgerSpeedTest {
  private static final int LINES = 5_000;

  @Test
  void five_thousand_lines_are_entered_within_twenty_seconds() {
    GivenFilings given = new GivenFilings();
    String bureau = World.admin().get("/api/v1/units/" + given.bureau).path("name");
    String mark = given.world.unique("云岫");
    StringBuilder table = new StringBuilder("主办单位,平台类型,账号名称,账号ID,备案编号,备案日期\n");
    for (int i = 0; i < LINES; i++) {
      table
          .append(bureau)
          .append(",微信,")
          .append(mark + i + ",gh_" + mark.hashCode() + i)
          .append(",云备〔2020〕" + i + "号,2020年3月1日\n");
    }
    byte[] csv = table.toString().getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();

    as(given.coordinator)
        .contentType("text/csv")
        .body(csv)
        .post("/api/v1/accounts/imports")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(LINES));

    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "%d lines in %d ms at load %.1f%n",
        LINES,
        took.toMillis(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }
}
