package org.juzhen.filing;

import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Notices as supervisors settle them, where no page can be looked at. */
public final class GivenNotices {
  private GivenNotices() {}

  /** An address that can lie at a place; the account is one of WeChat. */
  static String url(String place) {
    return "OWN_ACCOUNT".equals(place)
        ? "https://mp.weixin.qq.com/s/Yunling0001"
        : "https://www.yunling.example/notice/" + (place == null ? "1" : place.toLowerCase());
  }

  /** The supervisor saw every notice of a filing and says so. */
  public static void accepted(String supervisor, String filing) {
    List<String> waiting =
        as(supervisor)
            .get("/api/v1/filings/" + filing + "/notices")
            .jsonPath()
            .getList("told.findAll { it.actions.contains('ACCEPT') }.notice.id");
    waiting.forEach(n -> accept(supervisor, filing, n, "已到现场核对").then().statusCode(200));
  }

  static Response accept(String who, String filing, String notice, String reason) {
    return as(who)
        .body(Map.of("reason", reason))
        .post("/api/v1/filings/" + filing + "/announcements/" + notice + "/acceptance");
  }
}
