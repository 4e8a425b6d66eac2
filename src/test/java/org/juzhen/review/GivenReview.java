package org.juzhen.review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.house.World;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Ids;

/** Puts texts forward as a capability above would, for people of a small city. */
@ApplicationScoped
class GivenReview {
  static final Map<String, Boolean> FIVE_GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);

  private final ReviewDesk desk;
  private final PreviewDesk previews;
  private final Pool pool;
  private final HeardNews news;
  private final ReviewCases cases;
  private final ReviewFiles files;

  GivenReview(
      ReviewDesk desk,
      PreviewDesk previews,
      Pool pool,
      HeardNews news,
      ReviewCases cases,
      ReviewFiles files) {
    this.previews = previews;
    this.cases = cases;
    this.files = files;
    this.desk = desk;
    this.news = news;
    this.pool = pool;
  }

  /** A department with an account and the people that a review needs. */
  record Office(
      String unit, UUID account, String editor, String reviewer, String leader, String chief) {}

  Office office() {
    World world = new World();
    String unit = world.department("交通运输局", world.city());
    Map<String, String> people =
        world.people(
            unit,
            Map.of(
                "editor", "EDITOR",
                "reviewer", "REVIEWER",
                "leader", "LEADER",
                "chief", "CHIEF_REVIEWER"));
    return new Office(
        unit,
        account(unit),
        people.get("editor"),
        people.get("reviewer"),
        people.get("leader"),
        people.get("chief"));
  }

  UUID account(String unit) {
    UUID id = Ids.next();
    sql(
        "insert into account (id, unit_id, platform, kind, name, status, created_at) values ($1,"
            + " $2, 'WEIBO', 'OTHER', '云岫交通', 'ACTIVE', now())",
        id,
        UUID.fromString(unit));
    return id;
  }

  /** The post of which a submission speaks; nothing is cleared that is not there. */
  void post(Office office, UUID subject) {
    sql(
        "insert into post (id, unit_id, author_id, title, body_html, grade, stage, created_at,"
            + " created_by, changed_at) values ($1, $2, $3, '公交线路调整', '', 'ORIGINAL', 'IN_REVIEW',"
            + " '2020-01-01', $3, now()) on conflict do nothing",
        subject,
        UUID.fromString(office.unit),
        person(office.editor));
  }

  UUID person(String username) {
    return UUID.fromString(text("select id::text from person where username = $1", username));
  }

  /** Runs SQL under the application's role. */
  int sql(String statement, Object... values) {
    return run(pool.preparedQuery(statement).execute(Tuple.from(values))).rowCount();
  }

  String text(String query, Object... values) {
    var rows = run(pool.preparedQuery(query).execute(Tuple.from(values))).iterator();
    return rows.hasNext() ? rows.next().getString(0) : null;
  }

  <T> T run(Uni<T> work) {
    return call(() -> work);
  }

  private <T> T call(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  Actor actor(Office office, String username) {
    return new Actor(person(username), username, UUID.fromString(office.unit), null, List.of());
  }

  Piece piece(Office office, String body) {
    return new Piece(office.account, "公交线路调整", body, "", null, List.of());
  }

  /** The editor writes and puts forward. */
  UUID submit(Office office, UUID subject, Piece... pieces) {
    return submit(office, subject, Grading.of(Grade.ORIGINAL), pieces);
  }

  UUID submit(Office office, UUID subject, Grading grading, Piece... pieces) {
    Actor editor = actor(office, office.editor);
    ReviewOrder order = order(office, subject, pieces).classed(grading);
    post(office, subject);
    news.expect(subject);
    return putForward(editor, order);
  }

  private UUID putForward(Actor editor, ReviewOrder order) {
    return call(
        () ->
            previews.readThen(
                editor,
                () -> Uni.createFrom().item(order),
                ahead -> desk.submit(editor, order, ahead)));
  }

  ReviewOrder order(Office office, UUID subject, Piece... pieces) {
    return new ReviewOrder(
        SubjectKind.POST,
        subject,
        UUID.fromString(office.unit),
        person(office.editor),
        List.of(),
        "公交线路调整",
        Grading.of(Grade.ORIGINAL),
        null,
        null,
        null,
        null,
        null,
        List.of(pieces),
        Map.of());
  }

  /** The editor puts a listed portal's article forward, word for word unless a piece says else. */
  UUID submitRepost(Office office, UUID subject, String original, Piece... pieces) {
    String listed = "https://www.yunxiu.gov.cn/a/1.html";
    return submitRepost(office, subject, listed, original, pieces);
  }

  UUID submitRepost(Office office, UUID subject, String source, String original, Piece... pieces) {
    ReviewOrder plain = order(office, subject, pieces);
    ReviewOrder repost =
        new ReviewOrder(
            plain.kind(),
            subject,
            plain.unitId(),
            plain.authorId(),
            List.of(),
            plain.title(),
            Grading.of(Grade.REPOST),
            Ids.next(),
            "云岫市政府网",
            source,
            original,
            plain.title(),
            List.of(pieces),
            Map.of());
    Actor editor = actor(office, office.editor);
    post(office, subject);
    news.expect(subject);
    return putForward(editor, repost);
  }

  void edited(Office office, UUID subject, Piece... now) {
    Actor editor = actor(office, office.editor);
    Set<String> digests = Stream.of(now).map(Piece::digest).collect(Collectors.toSet());
    call(() -> desk.voidExcept(SubjectKind.POST, subject, digests, editor, "EDITED"));
  }

  UUID clearance(UUID subject, Piece piece) {
    return call(() -> desk.clearanceFor(subject, piece.accountId(), piece.digest()));
  }

  List<ReviewView> reviews(UUID subject) {
    return call(() -> desk.reviewsOf(List.of(subject))).get(subject);
  }

  /** The newest submission with all that belongs to it. */
  ReviewFile file(UUID subject) {
    return call(() -> Panache.withSession(() -> newest(subject)));
  }

  private Uni<ReviewFile> newest(UUID subject) {
    return cases.history(subject).map(all -> all.get(0)).chain(files::of);
  }

  /** The step that is open now. */
  String open(UUID subject) {
    List<ReviewView> reached = reviews(subject);
    return reached.get(reached.size() - 1).id().toString();
  }

  /** How those who asked were told it went. */
  List<String> told(UUID subject) {
    return news.of(subject);
  }

  /** Both signatures. */
  void sign(Office office, UUID subject) {
    for (String signer : List.of(office.reviewer, office.leader)) {
      World.as(signer)
          .body(approval())
          .post("/api/v1/reviews/" + open(subject) + "/decisions")
          .then()
          .statusCode(200);
    }
  }

  static Map<String, Object> approval() {
    return decision("APPROVE", null);
  }

  static Map<String, Object> decision(String decision, String note) {
    Map<String, Object> body = new HashMap<>();
    body.put("decision", decision);
    body.put("gates", FIVE_GATES);
    body.put("findings", Map.of());
    body.put("note", note);
    return body;
  }

  static List<String> findings(ReviewView view, String severity) {
    List<String> ids = new ArrayList<>();
    view.findings().stream()
        .filter(f -> f.severity().name().equals(severity))
        .forEach(f -> ids.add(f.id().toString()));
    return ids;
  }

  /** A browser with a session, as signing in on the page leaves it. */
  RequestSpecification browser(String who) {
    String cookie = Ids.next().toString();
    sql(
        "insert into session (id, person_id, cookie_digest, created_at, expires_at) values ($1, $2,"
            + " $3, now(), now() + interval '1 hour')",
        Ids.next(),
        person(who),
        Buffer.buffer(Digests.sha256(cookie.getBytes(UTF_8))));
    return given().cookie("juzhen_session", cookie).accept("text/html").redirects().follow(false);
  }
}
