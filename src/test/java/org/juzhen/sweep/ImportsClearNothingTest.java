package org.juzhen.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/**
 * Posts are not read in from files; the calls that read a file take it in, whatever its columns,
 * and make no text, no signature, no clearance and nothing to send.
 */
@HubTest
class ImportsClearNothingTest {
  private static final Set<String> GATE =
      Set.of(
          "post",
          "post_variant",
          "inquiry_reply",
          "review_case",
          "review_piece",
          "review_step",
          "signature",
          "standing_clearance",
          "clearance",
          "delivery");

  @Inject SweptOffice office;
  @Inject Rows rows;
  @Inject DueWorks due;

  private final Map<String, Supplier<Response>> imports = new LinkedHashMap<>();

  @BeforeEach
  void every_call_that_reads_a_file() {
    office.examples();
    String unit = office.filings.bureau;
    String name = as(office.filings.coordinator).get("/api/v1/units/" + unit).path("name");
    String ledger = "主办单位,平台类型,账号名称,标题,正文,发布时间,审核状态\n" + name + ",微信,%s,通知,正文,2026-01-01,已放行\n";
    String coordinator = office.filings.coordinator;
    imports.put(
        "POST /api/v1/accounts/imports",
        () -> file(coordinator, "/api/v1/accounts/imports", ledger.formatted(another())));
    imports.put(
        "POST /api/v1/ledgers/imports",
        () -> file(coordinator, "/api/v1/ledgers/imports", ledger.formatted(another())));
    String layout = "/api/v1/units/" + unit + "/national/comparison/imports";
    imports.put(
        "POST /api/v1/units/{unitId}/national/comparison/imports",
        () -> file(coordinator, layout, ledger.formatted(another())));
    imports.put(
        "POST /api/v1/knowledge/imports",
        () ->
            file(
                office.inbox.leader,
                "/api/v1/knowledge/imports?effective=true",
                "question,answer,clearance\n" + another() + "？,到窗口办。,CLEARED\n"));
    imports.put("POST /api/v1/source-editions/imports", this::sources);
    String words = World.id(as(office.chief).body(dictionary()).post("/api/v1/dictionaries"));
    imports.put(
        "POST /api/v1/dictionaries/{id}/draft/imports",
        () ->
            file(
                office.chief,
                "/api/v1/dictionaries/" + words + "/draft/imports?level=ANSWER&gate=TEXT&rule=本地规范",
                another() + "\n"));
  }

  private Response sources() {
    String asked =
        "?unitId=%s&part=DEPARTMENT&validFrom=2026-01-01&basis=复函".formatted(office.filings.bureau);
    String site = "k" + UUID.randomUUID().toString().substring(0, 8) + ".example.org";
    return file(
        office.filings.coordinator,
        "/api/v1/source-editions/imports" + asked,
        "域名,名称\n" + site + ",云岫周刊\n");
  }

  private String another() {
    return office.world.unique("云岫");
  }

  private Map<String, String> dictionary() {
    return Map.of("name", another(), "unitId", office.filings.bureau);
  }

  private static Response file(String by, String path, String lines) {
    return as(by)
        .contentType("text/csv; charset=UTF-8")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post(path);
  }

  @Test
  @Clause("R-IM-079")
  void none_of_them_makes_a_text_or_lets_one_out() {
    Set<String> served =
        Operation.served().stream()
            .filter(o -> !o.isSafe() && o.path().startsWith("/api/") && o.path().contains("import"))
            .filter(o -> !o.path().endsWith("/importance"))
            .map(Operation::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(imports.keySet()).as("every import that is served").containsAll(served);
    due.drive("delivery");
    Map<String, String> before = gate();

    imports.forEach(
        (name, call) -> {
          Response answer = call.get();
          assertThat(answer.statusCode()).as(name + ": " + answer.asString()).isBetween(200, 299);
        });
    due.drive("ledger-import");

    assertThat(gate()).isEqualTo(before);
  }

  @Test
  void the_calendar_moves_what_is_planned_and_does_nothing_else() {
    assertThat(Operation.served())
        .filteredOn(o -> o.path().contains("calendar") && !o.isSafe())
        .extracting(Operation::path)
        .as("what moves by the desks that schedule and pin, see EntryPathsTest")
        .isNotEmpty()
        .allMatch(path -> path.matches("(/api/v1)?/calendar/moves(/trial)?"));
  }

  private Map<String, String> gate() {
    Map<String, String> now = rows.of(GATE);
    assertThat(now).hasSameSizeAs(GATE);
    return now;
  }
}
