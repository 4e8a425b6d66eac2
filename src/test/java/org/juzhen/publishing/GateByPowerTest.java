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
                    + " 'review_piece', 'review_step', 'post', 'standing_clearance')"
                    + " and t.tgenabled <> 'O'"))
        .as("every trigger of the gate fires")
        .isEqualTo("0");
  }
}
