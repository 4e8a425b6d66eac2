package org.juzhen.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Problem;

/** The key and the act are written together or not at all, whatever dies when. */
@HubTest
class OneTransactionTest {
  private static final String WEBHOOKS = "/api/v1/webhooks";
  private static final Map<String, Object> HOOK =
      Map.of("url", "https://oa.example/x", "events", List.of("duty.done"));

  @Inject Pool pool;
  @Inject AuditDesk audit;
  @Inject OnceDesk desk;

  private final String key = UUID.randomUUID().toString();
  private String supervisor;

  @BeforeEach
  void a_supervisor() {
    World world = new World();
    supervisor = world.person("supervisor", world.city(), "SUPERVISOR");
  }

  @Test
  void of_sixteen_transactions_on_any_nodes_one_commits_its_act() {
    UUID person = Ids.next();
    Subject subject = new Subject("thing", Ids.next(), null);

    List<String> ends =
        IntStream.range(0, 16)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> act(person, subject)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(ends.stream().filter("done"::equals)).hasSize(1);
    assertThat(ends.stream().filter("IDEMPOTENCY_KEY_RUNNING"::equals)).hasSize(15);
    assertThat(count("select count(*) from audit_entry where subject_id = $1", subject.id()))
        .isEqualTo(2);
  }

  /** The first entry claims the key, the second one of the same request finds it claimed. */
  private String act(UUID person, Subject subject) {
    try {
      DueWorks.await(
          () -> {
            OnceKey.of(person, key, "same").attach();
            return Panache.withTransaction(() -> entry(subject).chain(x -> entry(subject)));
          });
      return "done";
    } catch (Problem refused) {
      return refused.code().name();
    }
  }

  private Uni<Void> entry(Subject subject) {
    return audit.record(Actor.hub("test"), "ACT", subject, Map.of());
  }

  @Test
  void an_act_that_is_refused_after_its_entry_was_written_leaves_no_key() {
    String hook = World.id(as(supervisor).body(HOOK).post(WEBHOOKS));

    keyed()
        .post(WEBHOOKS + "/" + hook + "/deliveries/" + UUID.randomUUID() + "/replay")
        .then()
        .statusCode(404);

    assertThat(count("select count(*) from once_key where key = $1", key)).isZero();
  }

  @Test
  void a_hub_that_died_before_the_answer_was_kept_says_so_and_does_nothing_twice() {
    String hook = keyed().body(HOOK).post(WEBHOOKS).path("id");
    run("update once_key set status = null, body = null where key = $1");
    keyed()
        .body(HOOK)
        .post(WEBHOOKS)
        .then()
        .statusCode(409)
        .body("code", equalTo("IDEMPOTENCY_KEY_RUNNING"));
    run("update once_key set claimed_at = claimed_at - interval '2 minutes' where key = $1");

    Response lost = keyed().body(HOOK).post(WEBHOOKS);

    lost.then()
        .statusCode(409)
        .body("code", equalTo("IDEMPOTENCY_ANSWER_LOST"))
        .body("subject.type", equalTo("webhook"))
        .body("subject.id", equalTo(hook));
    assertThat(as(supervisor).get(WEBHOOKS).<List<String>>path("items.id")).hasSize(1);
  }

  @Test
  void a_kept_answer_shows_its_secret_to_nobody_who_reads_the_table() {
    String secret = keyed().body(HOOK).post(WEBHOOKS).path("secret");

    RowSet<Row> rows =
        DueWorks.await(
            () ->
                pool.preparedQuery("select body from once_key where key = $1")
                    .execute(Tuple.of(key)));

    byte[] kept = rows.iterator().next().getBuffer(0).getBytes();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret, "whsec_");
  }

  @Test
  void after_a_day_a_key_is_new_again() {
    keyed().body(HOOK).post(WEBHOOKS).then().statusCode(201);
    run("update once_key set claimed_at = claimed_at - interval '25 hours' where key = $1");

    keyed()
        .body(Map.of("url", "https://oa.example/other", "events", List.of("duty.done")))
        .post(WEBHOOKS)
        .then()
        .statusCode(201);

    run("update once_key set claimed_at = claimed_at - interval '25 hours' where key = $1");
    DueWorks.await(desk::forget);
    assertThat(count("select count(*) from once_key where key = $1", key)).isZero();
  }

  private io.restassured.specification.RequestSpecification keyed() {
    return as(supervisor).header("Idempotency-Key", key);
  }

  private void run(String sql) {
    DueWorks.await(() -> pool.preparedQuery(sql).execute(Tuple.of(key)));
  }

  private long count(String sql, Object value) {
    RowSet<Row> rows = DueWorks.await(() -> pool.preparedQuery(sql).execute(Tuple.of(value)));
    return rows.iterator().next().getLong(0);
  }
}
