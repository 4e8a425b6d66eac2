package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;

/** Who decides: every profile, every kind, the account of a government and of a department. */
@HubTest
class ApprovalMatrixTest {
  @Inject ApprovalRoute route;

  private final Map<UUID, String> names = new HashMap<>();

  @ParameterizedTest
  @Clause({
    "R-IM-096",
    "R-IM-003",
    "R-DL-014",
    "R-SX-009",
    "R-SX-010",
    "R-SX-019",
    "R-SX-023",
    "R-SX-020",
    "R-DL-026"
  })
  @CsvSource(
      textBlock =
          """
          NATIONAL,       OPEN,       CITY, PROVINCE
          NATIONAL,       CHANGE,     CITY, PROVINCE
          NATIONAL,       SUSPEND,    CITY, PROVINCE
          NATIONAL,       EMERGENCY,  CITY, PROVINCE
          NATIONAL,       RESUME,     CITY, PROVINCE
          NATIONAL,       CLOSE,      CITY, PROVINCE
          NATIONAL,       DEREGISTER, CITY, PROVINCE
          NATIONAL,       EXIT,       CITY, PROVINCE
          INNER_MONGOLIA, OPEN,       CITY, PROVINCE
          INNER_MONGOLIA, CHANGE,     CITY, PROVINCE
          INNER_MONGOLIA, SUSPEND,    CITY, PROVINCE
          INNER_MONGOLIA, EMERGENCY,  CITY, PROVINCE
          INNER_MONGOLIA, RESUME,     CITY, PROVINCE
          INNER_MONGOLIA, CLOSE,      CITY, PROVINCE
          INNER_MONGOLIA, DEREGISTER, CITY, PROVINCE
          INNER_MONGOLIA, EXIT,       CITY, PROVINCE
          DALI,           OPEN,       CITY, PROVINCE
          DALI,           CHANGE,     CITY, PROVINCE
          DALI,           SUSPEND,    CITY, PROVINCE
          DALI,           EMERGENCY,  CITY, PROVINCE
          DALI,           RESUME,     CITY, PROVINCE
          DALI,           CLOSE,      CITY, PROVINCE
          DALI,           DEREGISTER, CITY, PROVINCE
          DALI,           EXIT,       CITY, PROVINCE
          FUJIAN,         OPEN,       CITY, PROVINCE
          FUJIAN,         CHANGE,     CITY, PROVINCE
          FUJIAN,         SUSPEND,    CITY, PROVINCE
          FUJIAN,         EMERGENCY,  CITY, PROVINCE
          FUJIAN,         RESUME,     CITY, PROVINCE
          FUJIAN,         CLOSE,      CITY, PROVINCE
          FUJIAN,         DEREGISTER, CITY, PROVINCE
          FUJIAN,         EXIT,       CITY, PROVINCE
          SHAANXI,        OPEN,       CITY PROVINCE, PROVINCE
          SHAANXI,        CHANGE,     CITY, PROVINCE
          SHAANXI,        SUSPEND,    CITY PROVINCE, PROVINCE
          SHAANXI,        EMERGENCY,  PROVINCE, PROVINCE
          SHAANXI,        RESUME,     CITY, PROVINCE
          SHAANXI,        CLOSE,      CITY PROVINCE, PROVINCE
          SHAANXI,        DEREGISTER, CITY PROVINCE, PROVINCE
          SHAANXI,        EXIT,       CITY PROVINCE outside:STATE, PROVINCE outside:STATE
          """)
  void each_kind_goes_the_way_of_its_place(
      String profile, String kind, String ofDepartment, String ofGovernment) throws Throwable {
    GivenKinds given = GivenKinds.province(profile);
    names.put(UUID.fromString(given.provinceUnit), "PROVINCE");
    names.put(UUID.fromString(given.cityUnit), "CITY");

    String department = way(given.bureauUnit, kind);
    String government = way(given.cityUnit, kind);

    assertThat(department).as("department").isEqualTo(ofDepartment);
    assertThat(government).as("government").isEqualTo(ofGovernment);
  }

  @Test
  @Clause("R-SX-009")
  void levels_without_access_here_stand_outside_each_at_its_place() throws Throwable {
    GivenKinds given = GivenKinds.province("SHAANXI");
    String county = given.unit("云台县人民政府", "COUNTY", "GOVERNMENT", null, "SHAANXI");
    String office = given.unit("云台县文化和旅游局", "COUNTY", "DEPARTMENT", county, null);
    String alone = given.unit("云台县水利局", "COUNTY", "DEPARTMENT", null, "SHAANXI");
    names.put(UUID.fromString(county), "COUNTY");

    assertThat(way(office, "OPEN")).isEqualTo("COUNTY outside:PREFECTURE outside:PROVINCE");
    assertThat(way(county, "OPEN")).isEqualTo("outside:PREFECTURE outside:PROVINCE");
    assertThat(way(alone, "OPEN")).isEqualTo("outside:COUNTY outside:PREFECTURE outside:PROVINCE");
    assertThat(way(alone, "CHANGE")).isEqualTo("outside:null");
    assertThat(way(given.provinceUnit, "OPEN")).isEqualTo("outside:null");
    assertThat(way(given.provinceUnit, "EXIT")).isEqualTo("outside:STATE");
  }

  @Test
  @Clause("R-SX-065")
  void a_development_zones_committee_goes_the_way_of_a_government() throws Throwable {
    GivenKinds given = GivenKinds.province("SHAANXI");
    String zone = given.unit("云岫高新区管委会", "PREFECTURE", "DEVELOPMENT_ZONE", null, "SHAANXI");
    String office = given.unit("云岫水利局", "PREFECTURE", "DEPARTMENT", null, "SHAANXI");

    assertThat(way(zone, "OPEN")).isEqualTo("outside:PROVINCE");
    assertThat(way(office, "OPEN")).isEqualTo("outside:PREFECTURE outside:PROVINCE");
  }

  private String way(String unit, String kind) throws Throwable {
    boolean emergency = kind.equals("EMERGENCY");
    Filing filing = new Filing();
    filing.id = UUID.randomUUID();
    filing.unitId = UUID.fromString(unit);
    filing.kind = emergency ? FilingKind.SUSPEND : FilingKind.valueOf(kind);
    filing.particulars =
        emergency
            ? new Particulars(FilingCause.FORCE_MAJEURE, null, null, null, null, null)
            : Particulars.NOTHING;
    List<FilingLevel> levels =
        VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> route.way(filing)));
    return levels.stream()
        .map(l -> l.external() ? "outside:" + l.authorityLevel : names.get(l.unitId))
        .collect(Collectors.joining(" "));
  }
}
