package org.juzhen.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.kernel.Digests;

/** A bureau with accounts on every kind of platform, and the people who write, sign and send. */
@ApplicationScoped
public class GivenPosts {
  static final String SECRET = "whsec_cWluZ2hlLWFwcC1zZWNyZXQtZm9yLXRlc3Rz";
  static final String SITE = "https://www.yunxiu.example/art/1.html";
  private static final AtomicLong UIDS = new AtomicLong(2_800_000_000L);
  public static final Map<String, Boolean> GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);

  private final Sender sender;
  private final Pool pool;

  GivenPosts(Sender sender, Pool pool) {
    this.sender = sender;
    this.pool = pool;
  }

  /** Who works at a bureau. */
  public record Office(
      GivenFilings filings, String unit, String editor, String reviewer, String leader) {}

  public Office office() {
    GivenFilings filings = new GivenFilings();
    World world = filings.world;
    String unit = filings.bureau;
    Map<String, String> people =
        world.people(unit, Map.of("editor", "EDITOR", "reviewer", "REVIEWER", "leader", "LEADER"));
    return new Office(
        filings, unit, people.get("editor"), people.get("reviewer"), people.get("leader"));
  }

  /** A filed account that has no keys yet. */
  public String account(Office office, String platform, String platformId) {
    GivenFilings f = office.filings();
    String name = f.world.unique("云岫" + platform);
    String filing =
        World.id(
            as(f.coordinator).body(f.toOpen(platform, name, platformId)).post("/api/v1/filings"));
    as(f.coordinator).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
    return GivenFilings.decide(f.supervisor, filing, "AGREE")
        .then()
        .statusCode(200)
        .extract()
        .path("accountId");
  }

  public String weibo(Office office) {
    String uid = Long.toString(UIDS.incrementAndGet());
    String token = "2.00" + UUID.randomUUID();
    Platforms.register(
        "weibo", Map.of("uid", uid, "accessToken", token, "domains", List.of("yunxiu.example")));
    String account = account(office, "WEIBO", uid);
    connect(office, account, Map.of("appKey", "1", "appSecret", "s", "accessToken", token));
    return account;
  }

  public String wechat(Office office) {
    String appId = "wx" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    Platforms.register("wechat", Map.of("appId", appId, "appSecret", "verysecret1234567890"));
    String account = account(office, "WECHAT", "gh_" + appId.substring(2, 14));
    connect(office, account, Map.of("appId", appId, "appSecret", "verysecret1234567890"));
    return account;
  }

  public String app(Office office) {
    String name = "app" + UUID.randomUUID().toString().substring(0, 8);
    Platforms.register("app", Map.of("account", name, "secret", SECRET));
    String account = account(office, "APP", name);
    connect(office, account, Map.of("baseUrl", Platforms.url() + "/app/" + name, "secret", SECRET));
    return account;
  }

  void connect(Office office, String account, Map<String, String> keys) {
    as(office.editor())
        .body(keys)
        .put("/api/v1/accounts/" + account + "/credentials")
        .then()
        .statusCode(200);
  }

  /** A short word that stands in no other post. */
  public String marker() {
    return "记" + UUID.randomUUID().toString().substring(0, 10);
  }

  public Map<String, Object> draft(String marker, String... accounts) {
    Map<String, Object> post = new HashMap<>();
    post.put("grade", "ORIGINAL");
    post.put("title", "公交线路调整" + marker);
    post.put("bodyHtml", "<p>12路公交车延长到高铁站，首班车早上六点。</p>");
    post.put("summary", "12路公交车延长到高铁站。");
    post.put("sourceUrl", SITE);
    post.put("accountIds", Arrays.asList(accounts));
    return post;
  }

  public String written(Office office, String marker, String... accounts) {
    return World.id(as(office.editor()).body(draft(marker, accounts)).post("/api/v1/posts"));
  }

  /** Written, put forward and signed by two people. */
  public String cleared(Office office, String marker, String... accounts) {
    String post = written(office, marker, accounts);
    submitAndSign(office, post);
    return post;
  }

  public void submitAndSign(Office office, String post) {
    submitAndSign(office, post, office.reviewer(), office.leader());
  }

  /** Put forward, and signed by these people in this order. */
  void submitAndSign(Office office, String post, String... signers) {
    act(office, post, "submission", Map.of()).then().statusCode(200);
    for (String signer : signers) {
      List<String> steps = show(office, post).jsonPath().getList("reviews.id");
      as(signer)
          .body(Map.of("decision", "APPROVE", "gates", GATES, "findings", Map.of()))
          .post("/api/v1/reviews/" + steps.get(steps.size() - 1) + "/decisions")
          .then()
          .statusCode(200);
    }
  }

  /** Cleared, and planned for now. */
  public String scheduled(Office office, String marker, String... accounts) {
    String post = cleared(office, marker, accounts);
    act(office, post, "schedule", Map.of()).then().statusCode(200);
    return post;
  }

  public Response act(Office office, String post, String act, Map<String, ?> body) {
    return as(office.editor()).body(body).post("/api/v1/posts/" + post + "/" + act);
  }

  public Response show(Office office, String post) {
    return as(office.editor()).get("/api/v1/posts/" + post);
  }

  public ValidatableResponse seen(Office office, String post) {
    return show(office, post).then().statusCode(200);
  }

  /** The delivery of a post that goes to one account. */
  public String delivery(Office office, String post) {
    return show(office, post).path("deliveries[-1].id");
  }

  /** Does everything that is due, as the wakers would. */
  public void drive() {
    for (int rounds = 0; rounds < 50; rounds++) {
      if (run(sender::drive) == 0) {
        return;
      }
    }
  }

  <T> T run(java.util.function.Supplier<io.smallrye.mutiny.Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** A page as its reader gets it. */
  String page(String username, String path) {
    return page(username, path, "zh");
  }

  String page(String username, String path, String language) {
    String cookie = UUID.randomUUID().toString();
    sql(
        "insert into session (id, person_id, cookie_digest, created_at, expires_at) select $1, id,"
            + " $2, now(), now() + interval '1 hour' from person where username = $3",
        UUID.randomUUID(),
        Buffer.buffer(Digests.sha256(cookie.getBytes(UTF_8))),
        username);
    return RestAssured.given()
        .cookie("juzhen_session", cookie)
        .accept("text/html")
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** How many notices of a kind a person has. */
  public int told(String username, String kind) {
    return Integer.parseInt(
        text(
            "select count(*)::text from notice n join person p on p.id = n.person_id"
                + " where p.username = $1 and n.kind = $2",
            username,
            kind));
  }

  /** How many entries of the journal tell this of a thing. */
  int journal(String verb, UUID subject) {
    return Integer.parseInt(
        text(
            "select count(*)::text from audit_entry where verb = $1 and subject_id = $2",
            verb,
            subject));
  }

  /** SQL under the application's role. */
  int sql(String statement, Object... values) {
    return run(() -> pool.preparedQuery(statement).execute(Tuple.from(values))).rowCount();
  }

  String text(String query, Object... values) {
    RowSet<Row> rows = run(() -> pool.preparedQuery(query).execute(Tuple.from(values)));
    return rows.iterator().hasNext() ? rows.iterator().next().getString(0) : null;
  }
}
