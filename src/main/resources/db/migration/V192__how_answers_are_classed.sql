-- An answer to a citizen says how it is classed (分级分类), as a post does, and keeps it: another class is
-- another answer, which is reviewed anew.
alter table inquiry_reply
  add column grade text not null default 'REPLY'
    check (grade in ('REPLY', 'RUMOUR', 'SENSITIVE', 'COSIGN', 'FOREIGN')),
  add column concerned_unit_ids uuid[] not null default '{}'
    check (array_position(concerned_unit_ids, null) is null),
  add column plan_file_id uuid;
update inquiry_reply r set grade = c.grade, concerned_unit_ids = c.concerned_units,
    plan_file_id = c.plan_file_id
  from (select distinct on (subject_id) * from review_case where subject_kind = 'REPLY'
    order by subject_id, submission desc) c
  where c.subject_id = r.id
    and c.grade in ('REPLY', 'RUMOUR', 'SENSITIVE', 'COSIGN', 'FOREIGN');
alter table inquiry_reply alter column grade drop default;

create function answer_keeps_its_class() returns trigger language plpgsql as $$
begin
  raise exception 'an answer keeps its class' using errcode = 'check_violation';
end $$;
create trigger answer_keeps_its_class before update on inquiry_reply
  for each row when (new.grade is distinct from old.grade
    or new.concerned_unit_ids is distinct from old.concerned_unit_ids
    or new.plan_file_id is distinct from old.plan_file_id)
  execute function answer_keeps_its_class();

-- No answer is put forward under a grade of posts, where an emergency takes one signature alone, and
-- none as something else than it says of itself. Units that the place does not ask are left out.
create function answer_is_put_forward_as_classed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.grade not in ('REPLY', 'RUMOUR', 'SENSITIVE', 'COSIGN', 'FOREIGN') then
    raise exception 'an answer is not of this grade' using errcode = 'check_violation';
  end if;
  if exists (select 1 from inquiry_reply r where r.id = new.subject_id
      and (r.grade <> new.grade or r.plan_file_id is distinct from new.plan_file_id
        or not new.concerned_units <@ r.concerned_unit_ids
        or r.grade = 'COSIGN' and not r.concerned_unit_ids <@ new.concerned_units)) then
    raise exception 'the answer is classed otherwise' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_is_put_forward_as_classed before insert on review_case
  for each row when (new.subject_kind = 'REPLY')
  execute function answer_is_put_forward_as_classed();

-- What is sent was cleared as what it is; words of the library that were cleared beforehand serve plain
-- answers only.
create function answer_goes_out_as_classed() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from inquiry_reply r join clearance c on c.id = new.clearance_id
      left join review_case k on k.id = c.case_id
      where r.id = new.source_id and r.grade <> coalesce(k.grade, 'REPLY')) then
    raise exception 'the clearance is for another grade' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger answer_goes_out_as_classed before insert on delivery
  for each row when (new.kind = 'REPLY') execute function answer_goes_out_as_classed();
create trigger answer_is_still_classed_so before update on delivery
  for each row when (new.kind = 'REPLY' and new.claimed_at is distinct from old.claimed_at
    and new.claimed_at is not null)
  execute function answer_goes_out_as_classed();
