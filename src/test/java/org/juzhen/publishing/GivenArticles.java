package org.juzhen.publishing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.juzhen.house.World.as;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.kernel.Digests;
import org.juzhen.publishing.GivenPosts.Office;

/** A unit's certified Weibo account, on which it may show articles. */
@ApplicationScoped
class GivenArticles {
  static final String HUB = "https://hub.yunxiu.example";
  private static final AtomicLong UIDS = new AtomicLong(3_100_000_000L);

  /** One dot, which any program can open. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private final GivenPosts given;

  GivenArticles(GivenPosts given) {
    this.given = given;
  }

  /** A picture in the hub's store. */
  record Picture(String id, String digest) {
    String inText(String said) {
      return "<p><img src=\"file:" + digest + "\" alt=\"" + said + "\"></p>";
    }
  }

  Picture picture(Office office) {
    byte[] bytes = (new String(PNG, ISO_8859_1) + UUID.randomUUID()).getBytes(ISO_8859_1);
    String id =
        World.id(
            RestAssured.given()
                .auth()
                .oauth2(World.token(office.editor()))
                .multiPart("file", "大厅.png", bytes)
                .post("/api/v1/files"));
    return new Picture(id, Digests.hex(bytes));
  }

  /** Filed, connected, and known to the simulated Weibo. */
  String institution(Office office) {
    String uid = Long.toString(UIDS.incrementAndGet());
    String token = "2.00" + UUID.randomUUID();
    tell(uid, Map.of("accessToken", token, "domains", List.of("yunxiu.example")));
    String account = filed(office, uid);
    given.connect(office, account, Map.of("appKey", "1", "appSecret", "s", "accessToken", token));
    return account;
  }

  /** Tells the simulated Weibo something of an account; returns how many articles it has there. */
  int tell(String uid, Map<String, ?> wishes) {
    Map<String, Object> all = new HashMap<>(wishes);
    all.put("uid", uid);
    all.put("platform", "weibo");
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(all)
        .post(Platforms.url() + "/_accounts")
        .then()
        .statusCode(201)
        .extract()
        .path("articles");
  }

  @SuppressWarnings("unchecked")
  private static String filed(Office office, String uid) {
    GivenFilings f = office.filings();
    Map<String, Object> filing = f.toOpen("WEIBO", f.world.unique("云岫发布"), uid);
    ((Map<String, Object>) filing.get("account")).put("kind", "ENTERPRISE");
    String id = World.id(as(f.coordinator).body(filing).post("/api/v1/filings"));
    as(f.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    return GivenFilings.decide(f.supervisor, id, "AGREE")
        .then()
        .statusCode(200)
        .extract()
        .path("accountId");
  }

  /** What a post would be as an article of this account. */
  Map<String, Object> draft(String marker, String account, Picture cover, String body) {
    Map<String, Object> draft = given.draft(marker, account);
    draft.put("forms", List.of(Map.of("accountId", account, "form", "ARTICLE")));
    draft.put("bodyHtml", body);
    draft.put("coverFileId", cover.id());
    return draft;
  }

  /** How the account shows posts by default from now on. */
  ValidatableResponse choose(String who, String account, String form) {
    return as(who).body(Map.of("form", form)).put("/api/v1/accounts/" + account + "/form").then();
  }
}
