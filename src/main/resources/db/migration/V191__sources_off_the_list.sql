-- A repost from a source that is not on the list, where the place lets it in at all: somebody says in
-- writing why, and a leader gives the last word, whatever the template of the grade asks for.
alter table review_finding add constraint review_finding_reason_ck
  check (severity <> 'ANSWER' or rule not in ('SOURCE_MISSING', 'SOURCE_OFF_LIST')
    or answer is null or coalesce(length(btrim(answer_note)) > 0, false));
-- What is unknown is a no: a blocking finding is let pass with a reason, never without.
alter table review_finding add constraint review_finding_accepted_why_ck
  check (severity <> 'BLOCK' or answer is null or coalesce(length(btrim(answer_note)) > 0, false))
  not valid;

create function off_list_is_signed_by_a_leader() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_finding f where f.case_id = new.case_id
      and f.severity = 'ANSWER' and f.rule in ('SOURCE_MISSING', 'SOURCE_OFF_LIST'))
    and not exists (select 1 from review_case c
      join review_step s on s.case_id = c.id and s.unit_id = c.unit_id
      join signature g on g.step_id = s.id and g.decision = 'APPROVE'
        and g.role in ('LEADER', 'PRINCIPAL_LEADER')
      where c.id = new.case_id and not exists (select 1 from review_step l
        where l.case_id = c.id and l.stage > s.stage)) then
    raise exception 'a source off the list needs the signature of a leader'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger off_list_is_signed_by_a_leader before insert on clearance
  for each row when (new.case_id is not null) execute function off_list_is_signed_by_a_leader();
