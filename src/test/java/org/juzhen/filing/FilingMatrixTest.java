package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.registry.AccountStatus.ACTIVE;
import static org.juzhen.registry.AccountStatus.ACTIVE_UNFILED;
import static org.juzhen.registry.AccountStatus.APPROVED;
import static org.juzhen.registry.AccountStatus.CLOSED;
import static org.juzhen.registry.AccountStatus.DISCOVERED;
import static org.juzhen.registry.AccountStatus.PROPOSED;
import static org.juzhen.registry.AccountStatus.SUSPENDED;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.registry.AccountStatus;

/** Every kind of filing against every state of an account: taken, or refused by its code. */
@HubTest
class FilingMatrixTest {
  private static final Map<FilingKind, Set<AccountStatus>> TAKEN =
      Map.of(
          FilingKind.OPEN, Set.of(PROPOSED, DISCOVERED),
          FilingKind.CHANGE, Set.of(APPROVED, ACTIVE, ACTIVE_UNFILED, SUSPENDED),
          FilingKind.CLOSE, Set.of(APPROVED, ACTIVE, ACTIVE_UNFILED, SUSPENDED, DISCOVERED),
          FilingKind.SUSPEND, Set.of(ACTIVE, ACTIVE_UNFILED),
          FilingKind.RESUME, Set.of(SUSPENDED),
          FilingKind.DEREGISTER, Set.of(CLOSED),
          FilingKind.EXIT, Set.of(ACTIVE, SUSPENDED));

  @Inject Pool pool;

  @Test
  void a_filing_is_drafted_for_accounts_in_the_right_state_only() throws Throwable {
    GivenFilings given = new GivenFilings();
    String account = given.account();
    for (FilingKind kind : FilingKind.values()) {
      for (AccountStatus status : AccountStatus.values()) {
        becomes(account, status);

        Response drafted = given.file(kind.name(), account, null);

        String as = kind + " of " + status;
        if (TAKEN.get(kind).contains(status)) {
          assertThat(drafted.statusCode()).as(as).isEqualTo(201);
          as(given.coordinator)
              .post("/api/v1/filings/" + World.id(drafted) + "/withdrawal")
              .then()
              .statusCode(200);
        } else {
          refused(drafted, as);
        }
      }
    }
  }

  @Test
  void an_account_that_moved_on_since_the_draft_is_handed_in_no_more() throws Throwable {
    GivenFilings given = new GivenFilings();
    String account = given.account();
    for (FilingKind kind : FilingKind.values()) {
      becomes(account, TAKEN.get(kind).iterator().next());
      String draft = World.id(given.file(kind.name(), account, null));
      for (AccountStatus status : AccountStatus.values()) {
        if (!TAKEN.get(kind).contains(status)) {
          becomes(account, status);
          refused(
              as(given.coordinator).post("/api/v1/filings/" + draft + "/submission"),
              kind + " of " + status);
        }
      }
      as(given.coordinator).post("/api/v1/filings/" + draft + "/withdrawal").then().statusCode(200);
    }
  }

  @Test
  void an_account_that_moved_on_since_it_was_handed_in_is_agreed_to_no_more() throws Throwable {
    GivenFilings given = new GivenFilings();
    String account = given.account();
    String change = World.id(given.file("CHANGE", account, Map.of("name", "云岫新名")));
    as(given.coordinator).post("/api/v1/filings/" + change + "/submission").then().statusCode(200);
    for (AccountStatus status : AccountStatus.values()) {
      if (!TAKEN.get(FilingKind.CHANGE).contains(status)) {
        becomes(account, status);
        refused(GivenFilings.decide(given.supervisor, change, "AGREE"), "CHANGE of " + status);
      }
    }
    GivenFilings.decide(given.supervisor, change, "RETURN").then().statusCode(200);
  }

  private static void refused(Response answer, String as) {
    assertThat(answer.statusCode()).as(as).isEqualTo(409);
    assertThat(answer.<String>path("code")).as(as).isEqualTo("ACCOUNT_NOT_FILEABLE");
  }

  private void becomes(String account, AccountStatus status) throws Throwable {
    VertxContextSupport.subscribeAndAwait(
        () ->
            pool.preparedQuery("update account set status = $2 where id = $1")
                .execute(Tuple.of(UUID.fromString(account), status.name())));
  }
}
