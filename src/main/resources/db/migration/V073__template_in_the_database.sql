-- The least that any review asks for (审核模板): which roles sign, in which order. The application reads
-- it and never writes it, so that no step of its own making stands for a signature of the template.
create table review_least_step (
  position int primary key check (position > 0),
  roles text[] not null check (cardinality(roles) > 0)
);
insert into review_least_step (position, roles) values
  (1, '{REVIEWER}'),
  (2, '{LEADER,CHIEF_REVIEWER}');
revoke insert, update, delete on review_least_step from "${app_role}";

-- As before, and: every step of the template is there, signed at the unit that answers for the text.
create or replace function review_is_complete(c review_case) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select c.state in ('OPEN', 'CLEARED')
    and count(*) > 0
    and count(*) = count(g.id)
    and count(distinct g.person_id) = count(*)
    and bool_and(s.unit_id = c.unit_id)
    and not bool_or(wrote_or_submitted(c, g.person_id))
    and not exists (select 1 from review_least_step t where not exists (
      select 1 from review_step o join signature p on p.step_id = o.id and p.decision = 'APPROVE'
      where o.case_id = c.id and o.position = t.position and o.roles <@ t.roles))
  from review_step s left join signature g on g.step_id = s.id and g.decision = 'APPROVE'
  where s.case_id = c.id
$$;

-- A unit's people put forward what that unit's own accounts show; an answer to a citizen may come
-- from the department that knows and go out on another unit's account.
create function piece_is_of_the_unit() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from review_case c join account a on a.id = new.account_id
      where c.id = new.case_id and c.subject_kind = 'POST' and a.unit_id <> c.unit_id) then
    raise exception 'the account is another unit''s' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_piece_is_of_the_unit before insert on review_piece
  for each row execute function piece_is_of_the_unit();
