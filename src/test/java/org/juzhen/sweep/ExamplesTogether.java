package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The calls about offices that look in, what is passed to them, and what was read on duty. */
final class ExamplesTogether {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));

  private final SweptOffice o;
  private final ExamplesRegister.Put to;

  private ExamplesTogether(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    new ExamplesTogether(office, to).ofWorkingTogether();
  }

  private void ofWorkingTogether() {
    String office = o.world.unit("市委宣传部", "PREFECTURE", "PARTY_ORGAN", null);
    String handler = o.world.person("publicity", office, "HANDLER", "OBSERVER");
    Map<String, Object> named = Map.of("authority", "PUBLICITY", "officeId", office);
    String path = "/api/v1/units/" + o.filings.city;
    as(o.filings.supervisor).body(named).put(path + "/collaborators").then().statusCode(200);
    to.put(
        "PUT",
        "/units/{id}/collaborators",
        Example.on(o.filings.supervisor, o.filings.city, named));
    Map<String, Object> matter = new HashMap<>();
    matter.put("authority", "PUBLICITY");
    matter.put("accountId", o.account);
    matter.put("title", "舆情线索");
    matter.put("words", "评论集中，请协助引导");
    matter.put("dueOn", TODAY.plusDays(5).toString());
    to.put(
        "POST",
        "/units/{id}/joint-matters",
        Example.on(o.filings.supervisor, o.filings.city, matter).answers(201));
    String passed = id(as(o.filings.supervisor).body(matter).post(path + "/joint-matters"));
    to.put(
        "POST",
        "/joint-matters/{id}/answer",
        Example.on(handler, passed, Map.of("answer", "已安排引导")));
    Map<String, Object> reading = new HashMap<>();
    reading.put("day", TODAY.toString());
    reading.put("pieces", 8);
    reading.put("findings", "错字一处");
    reading.put("measures", "已更正");
    to.put(
        "POST",
        "/units/{id}/readings",
        Example.on(o.filings.coordinator, o.filings.bureau, reading).answers(201));
  }
}
