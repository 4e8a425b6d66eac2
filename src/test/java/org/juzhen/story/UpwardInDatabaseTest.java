package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** What the database lets nobody do to an offer, whoever writes under the application's role. */
@HubTest
class UpwardInDatabaseTest {
  private static final String ACCEPT =
      "update upward_offer set state = 'ACCEPTED', decided_by = $2, decided_name = 'x', decided_at ="
          + " now(), answered_at = now(), answered_late = false, final_title = title, next_mark_at ="
          + " null where id = $1";

  private static final String TAKE =
      "update upward_offer set state = 'TAKEN', holder_id = $2, holder_name = 'x', taken_at = now()"
          + " where id = $1";

  private static final String SIGN =
      "update upward_offer set state = 'OFFERED', signed_by = $2, signed_name = 'x', signed_at ="
          + " now(), start_at = now(), due_at = now() + interval '1 day', hours = 24 where id = $1";

  @Inject DueWorks due;
  @Inject Pool pool;

  private GivenOffer given;

  @BeforeEach
  void a_department_and_its_city() {
    given = new GivenOffer(due);
  }

  private static void refused(Runnable write, String why) {
    assertThatThrownBy(write::run).hasMessageContaining(why);
  }

  private void run(String sql, Object... values) {
    DueWorks.await(() -> pool.preparedQuery(sql).execute(Tuple.from(values)));
  }

  private UUID person(String username) {
    return DueWorks.await(
            () ->
                pool.preparedQuery("select id from person where username = $1")
                    .execute(Tuple.of(username)))
        .iterator()
        .next()
        .getUUID(0);
  }

  @Test
  void what_was_offered_does_not_change_and_nothing_goes() {
    UUID id = UUID.fromString(given.proposed(given.article()));
    for (String column : new String[] {"title", "body_html", "reason", "source"}) {
      refused(
          () -> run("update upward_offer set " + column + " = '别的' where id = $1", id),
          "what was offered does not change");
    }
    refused(() -> run("delete from upward_offer where id = $1", id), "permission denied");
    refused(() -> run("update upward_step set words = '别的'"), "permission denied");
  }

  @Test
  void nothing_leaves_unsigned_or_signed_by_who_offered_or_holds_no_role() {
    UUID id = UUID.fromString(given.proposed(given.article()));
    refused(() -> run(SIGN, id, person(given.editor)), "somebody else of the unit signs");
    refused(() -> run(SIGN, id, person(given.clerk)), "somebody else of the unit signs");
    refused(
        () -> run("update upward_offer set state = 'OFFERED' where id = $1", id),
        "upward_offer_check");

    run(SIGN, id, person(given.leader));
  }

  @Test
  void nobody_decides_the_own_offer_and_nothing_is_decided_twice() {
    UUID id = UUID.fromString(given.signed(given.article()));
    refused(() -> run(TAKE, id, person(given.editor)), "nobody decides on the own offer");
    refused(() -> run(TAKE, id, person(given.leader)), "nobody decides on the own offer");
    refused(() -> run(ACCEPT, id, person(given.clerk)), "does not go from");
    run(TAKE, id, person(given.clerk));
    refused(() -> run(ACCEPT, id, person(given.editor)), "nobody decides on the own offer");

    run(ACCEPT, id, person(given.clerk));

    refused(
        () -> run("update upward_offer set decided_by = $2 where id = $1", id, person(given.mate)),
        "decided once");
    refused(
        () ->
            run(
                "update upward_offer set state = 'DECLINED', decided_why = '改主意', final_title = null"
                    + " where id = $1",
                id),
        "does not go from");
  }

  @Test
  void an_edit_that_the_unit_wanted_to_be_asked_about_counts_only_when_it_agrees() {
    Map<String, Object> wanted = given.wanted("articleId", given.article());
    wanted.put("negotiate", true);
    String offer = given.taken(wanted);
    GivenOffer.act(
            given.clerk,
            offer,
            "edits",
            Map.of("title", given.title + "改", "bodyHtml", "<p>改</p>", "note", "改"))
        .then()
        .statusCode(200);
    UUID id = UUID.fromString(offer);
    String counts =
        ACCEPT.replace(
            "answered_at = now(), answered_late = false",
            "edit_id = (select e.id from upward_edit e where e.offer_id = $1)");

    refused(() -> run(counts, id, person(given.clerk)), "has not agreed");
    refused(
        () ->
            run(
                "update upward_edit set answer = 'AGREED', answered_by = $2, answered_at = now(),"
                    + " answered_name = 'x' where offer_id = $1",
                id,
                person(given.clerk)),
        "nobody agrees to the own edit");
  }
}
