package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** The application's role cannot take the gate away, whatever statement it is made to run. */
@HubTest
class GateByPowerTest {
  @Inject GivenPosts given;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table delivery disable trigger all",
        "alter table delivery disable trigger delivery_passes_the_gate",
        "alter table clearance disable trigger clearance_is_earned",
        "alter table signature disable trigger signature_is_allowed",
        "alter table delivery drop constraint delivery_clearance_fk",
        "alter table delivery alter column clearance_id drop not null",
        "alter table review_case owner to current_user",
        "alter table delivery rename to delivery_old",
        "drop trigger delivery_passes_the_gate on delivery",
        "drop table clearance cascade",
        "drop function clearance_is_earned() cascade",
        "create trigger zz before update on delivery for each row execute function"
            + " delivery_begins_planned()",
        "create rule r as on update to delivery do instead nothing",
        "create or replace function clearance_is_good(clearance_id uuid, at timestamptz) returns"
            + " boolean language sql as $$ select true $$",
        "create function public.mine() returns boolean language sql as $$ select true $$",
        "create table public.mine (id int)",
        "create schema mine",
        "alter function clearance_is_good(uuid, timestamptz) set search_path = pg_temp",
        "set session_replication_role = replica",
        "select set_config('session_replication_role', 'replica', false)",
        "alter role current_user set session_replication_role = replica",
        "alter system set session_replication_role = replica",
        "set role postgres",
        "set session authorization postgres",
        "truncate clearance cascade",
        "truncate delivery cascade",
        "truncate signature cascade",
        "truncate post_author",
        "truncate review_case cascade",
        "delete from clearance",
        "delete from delivery",
        "delete from signature",
        "delete from review_step",
        "delete from review_piece",
        "delete from review_finding",
        "delete from review_case",
        "delete from post_author",
        "update clearance set digest = repeat('0', 64)",
        "update clearance set account_id = gen_random_uuid()",
        "update clearance set cleared_at = now() - interval '9 years'",
        "update clearance set expires_at = now() + interval '9 years'",
        "update clearance set case_id = null",
        "update standing_clearance set body = 'x'",
        "update review_piece set digest = repeat('0', 64)",
        "update review_case set author_id = null, submitted_by = null",
        "update review_step set roles = array['EDITOR']",
        "update review_finding set severity = 'HINT'",
        "update signature set decision = 'APPROVE'",
        "delete from person",
        "truncate person cascade",
        "alter table person disable trigger person_stays_who_it_is",
        "update rule_value set value = '36500' where key = 'CLEARANCE_DAYS'",
        "delete from rule_value",
        "insert into rule_value (profile, key, value, document, clause, binds, force, valid_from)"
            + " values ('NATIONAL', 'CLEARANCE_DAYS', '36500', 'x', '', 'HUB', 'RULE',"
            + " current_date)",
        "insert into rule_value (profile, key, value, document, clause, binds, force, valid_from)"
            + " values ('NATIONAL', 'SECRECY_REVIEWED', 'false', 'x', '', 'ACCOUNT', 'RULE',"
            + " current_date)",
        "update jurisdiction set line = '{NATIONAL}'",
        "update review_least_step set roles = '{EDITOR}'",
        "update drawn_picture set digest = repeat('0', 64)",
        "update pg_trigger set tgenabled = 'D'",
        "update pg_proc set prosrc = 'begin return new; end'",
        "delete from pg_constraint where conname = 'delivery_clearance_fk'",
        "copy clearance to program 'true'"
      })
  void it_is_refused(String statement) {
    assertThatThrownBy(() -> given.sql(statement))
        .as(statement)
        .hasMessageMatching("(?s).*(permission denied|must be owner|must be superuser).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone = null",
        "phone = '13600000000'",
        "email = null",
        "email = 'other@yunxiu.example'",
        "phone = null, email = null",
        "contractor_id = null",
        "id = gen_random_uuid()"
      })
  void by_whom_somebody_is_known_stays(String change) {
    Office office = given.office();
    UUID contractor = UUID.randomUUID();
    given.sql(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on,"
            + " created_at) values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 1, now())",
        contractor,
        UUID.fromString(office.unit()));
    String who = office.filings().world.person("zhang", office.unit(), "EDITOR");
    given.sql(
        "update person set phone = $2, email = $3, contractor_id = $4 where username = $1",
        who,
        "137" + String.format("%08d", System.nanoTime() % 100000000),
        UUID.randomUUID() + "@yunxiu.example",
        contractor);

    assertThatThrownBy(() -> given.sql("update person set " + change + " where username = $1", who))
        .as(change)
        .hasMessageContaining("by whom somebody is known stays");
  }

  @Test
  void the_gate_stands_after_all_attempts() {
    Office office = given.office();
    String post = given.scheduled(office, given.marker(), given.app(office));
    UUID delivery = UUID.fromString(given.delivery(office, post));

    assertThatThrownBy(
            () -> given.sql("update delivery set digest = repeat('0', 64) where id = $1", delivery))
        .hasMessageContaining("what is delivered where is never changed");
    assertThat(
            given.text(
                "select count(*)::text from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                    + " where c.relname in ('delivery', 'clearance', 'signature', 'review_case',"
                    + " 'review_piece', 'review_step', 'review_finding', 'post', 'post_author',"
                    + " 'standing_clearance', 'paper_signature', 'stand_in', 'absence', 'inquiry',"
                    + " 'inquiry_reply', 'inquiry_message', 'knowledge_entry', 'knowledge_wording',"
                    + " 'knowledge_author', 'person', 'person_role', 'rule_value')"
                    + " and t.tgenabled <> 'O'"))
        .as("every trigger of the gate fires")
        .isEqualTo("0");
  }
}
