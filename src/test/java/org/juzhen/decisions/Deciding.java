package org.juzhen.decisions;

import static org.juzhen.house.World.as;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.DueWorks;
import org.juzhen.house.Portal;
import org.juzhen.house.World;
import org.juzhen.kernel.Digests;
import org.juzhen.publishing.GivenPosts;

/**
 * A city and its bureau with everybody who decides, and those who try to: one human who has every
 * role at both and two users, and people beside and elsewhere.
 */
@Singleton
class Deciding {
  static final Map<String, Object> APPROVAL =
      Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of(), "note", "");
  private static final List<String> EVERY =
      List.of(
          "COORDINATOR",
          "EDITOR",
          "CONTRIBUTOR",
          "REVIEWER",
          "CHIEF_REVIEWER",
          "SECRECY_REVIEWER",
          "LEADER",
          "PRINCIPAL_LEADER",
          "HANDLER",
          "PORTAL_EDITOR");

  final GivenPosts posts;
  final DueWorks due;
  private final Pool pool;

  GivenPosts.Office office;
  GivenFilings filings;
  World world;
  String bureau;
  String city;
  String account;
  String editor;
  String reviewer;
  String leader;
  String chief;
  String coordinator;
  String supervisor;
  String clerk;

  /** Every role at the bureau and at the city; what is asked about is this human's own. */
  String author;

  /** The same human's other user. */
  String seat;

  String beside;
  String onlooker;
  String besideInTheCity;
  String cousin;
  String stranger;
  Portal portal;
  String portalKey;

  Deciding(GivenPosts posts, DueWorks due, Pool pool) {
    this.posts = posts;
    this.due = due;
    this.pool = pool;
  }

  /** Opened by whoever comes first. */
  Deciding open() {
    if (office == null) {
      office = posts.office();
      staff();
      besides();
      account = posts.weibo(office);
      main();
      portal = Portal.of(city, clerk);
      portalKey = as(clerk).post("/api/v1/portals/" + portal.id + "/secret").path("secret");
    }
    return this;
  }

  private void staff() {
    filings = office.filings();
    world = filings.world;
    bureau = filings.bureau;
    city = filings.city;
    editor = office.editor();
    reviewer = office.reviewer();
    leader = office.leader();
    coordinator = filings.coordinator;
    supervisor = filings.supervisor;
    chief = world.person("chief", bureau, "CHIEF_REVIEWER");
    clerk = world.person("clerk", city, "PORTAL_EDITOR", "SUPERVISOR");
  }

  /** The bureau's main account, for which material is handed in. */
  @SuppressWarnings("unchecked")
  private void main() {
    Map<String, Object> filing = filings.toOpen("TOUTIAO", world.unique("头条"), world.unique("tt"));
    ((Map<String, Object>) filing.get("account")).put("main", true);
    String id = World.id(as(coordinator).body(filing).post("/api/v1/filings"));
    as(coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    GivenFilings.decide(supervisor, id, "AGREE").then().statusCode(200);
  }

  private void besides() {
    beside = world.person("beside", bureau, "HANDLER");
    onlooker = world.person("onlooker", bureau, "OBSERVER");
    besideInTheCity = world.person("besides", city, "HANDLER");
    String[] every = Stream.concat(EVERY.stream(), Stream.of("SUPERVISOR")).toArray(String[]::new);
    cousin = world.person("cousin", world.department("云岫市水务局", city), every);
    World elsewhere = new World();
    stranger = elsewhere.person("stranger", elsewhere.city(), every);
    String mobile = mobile();
    author = user("author", mobile);
    seat = user("seat", mobile);
  }

  private static String mobile() {
    return "138" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 100_000_000));
  }

  private String user(String name, String mobile) {
    Map<String, Object> person = new HashMap<>();
    String username = world.unique(name).toLowerCase(java.util.Locale.ROOT);
    person.put("username", username);
    person.put("name", name);
    person.put("unitId", bureau);
    person.put("password", World.PASSWORD);
    person.put("phone", mobile);
    person.put("secondUser", true);
    person.put(
        "roles",
        Stream.concat(
                EVERY.stream().flatMap(r -> Stream.of(role(r, bureau), role(r, city))),
                Stream.of(role("SUPERVISOR", city)))
            .toList());
    World.id(World.admin().body(person).post("/api/v1/people"));
    return username;
  }

  private static Map<String, String> role(String role, String unit) {
    return Map.of("role", role, "unitId", unit);
  }

  /** Both users of the human whose own it is, with the refusal that both get. */
  List<Ruling.Hand> own(String code) {
    return List.of(
        new Ruling.Hand("whose own it is", author, code),
        new Ruling.Hand("that human's other user", seat, code));
  }

  /** A post of the author's, put forward; its id. */
  String submitted(String by) {
    return submitted(by, posts.draft(posts.marker(), account));
  }

  String submitted(String by, Map<String, Object> draft) {
    String post = World.id(as(by).body(draft).post("/api/v1/posts"));
    as(by).body(Map.of()).post("/api/v1/posts/" + post + "/submission").then().statusCode(200);
    return post;
  }

  String step(String post) {
    return as(editor).get("/api/v1/posts/" + post).path("reviews[-1].id");
  }

  void approve(String who, String step) {
    as(who).body(APPROVAL).post("/api/v1/reviews/" + step + "/decisions").then().statusCode(200);
  }

  /** A post that somebody wrote, two people signed and the hub posted; its delivery. */
  String posted(String by) {
    return posted(by, posts.draft(posts.marker(), account));
  }

  String posted(String by, Map<String, Object> draft) {
    String post = submitted(by, draft);
    approve(reviewer, step(post));
    approve(leader, step(post));
    as(by).body(Map.of()).post("/api/v1/posts/" + post + "/schedule").then().statusCode(200);
    due.drive("delivery");
    return as(editor).get("/api/v1/posts/" + post).path("deliveries[-1].id");
  }

  String personId(String username) {
    return text("select id::text from person where username = $1", username);
  }

  String text(String query, Object... values) {
    RowSet<Row> rows = DueWorks.await(() -> pool.preparedQuery(query).execute(Tuple.from(values)));
    return rows.iterator().hasNext() ? rows.iterator().next().getString(0) : null;
  }

  void sql(String statement, Object... values) {
    DueWorks.await(() -> pool.preparedQuery(statement).execute(Tuple.from(values)));
  }

  /** A session, as signing in on the page leaves it; what its cookie says. */
  String cookie(String username) {
    String cookie = UUID.randomUUID().toString();
    sql(
        "insert into session (id, person_id, cookie_digest, created_at, expires_at) select $1, id,"
            + " $2, now(), now() + interval '1 hour' from person where username = $3",
        UUID.randomUUID(),
        Buffer.buffer(Digests.sha256(cookie.getBytes(StandardCharsets.UTF_8))),
        username);
    return cookie;
  }
}
