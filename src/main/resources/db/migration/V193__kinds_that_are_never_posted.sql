-- The ten kinds of content that are never posted, confirmed one by one by each signer where the place
-- asks for it: true says that the text is none of this kind.
insert into rule_value (profile, key, value, document, clause, binds, force, valid_from) values
  ('NATIONAL', 'CONTENT_CHECKLIST', 'false', '系统默认值（国家文件未要求逐项确认）', '', 'HUB', 'SYSTEM_DEFAULT', '2017-05-15'),
  ('DALI', 'CONTENT_CHECKLIST', 'true', '大政办通〔2021〕11号', '第24条', 'ACCOUNT', 'RULE', '2021-02-26');

alter table signature add column kinds jsonb not null default '{}'
  check (jsonb_typeof(kinds) = 'object');
alter table paper_signature add column kinds jsonb not null default '{}'
  check (jsonb_typeof(kinds) = 'object');

create function content_is_none_of_these() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  c review_case;
begin
  select * into c from review_case where id = new.case_id;
  if new.paper_id is not null and not exists (select 1 from paper_signature p
      where p.id = new.paper_id and p.kinds = new.kinds) then
    raise exception 'the paper says something else' using errcode = 'check_violation';
  end if;
  if new.decision <> 'APPROVE' then
    return new;
  end if;
  if exists (select 1 from jsonb_each(new.kinds) k where k.value <> 'true'::jsonb) then
    raise exception 'the text is of a kind that is never posted' using errcode = 'check_violation';
  end if;
  if rule_in_force(c.unit_id, 'CONTENT_CHECKLIST', '{false,true}',
      (c.submitted_at at time zone 'Asia/Shanghai')::date) = 'true'
    and not new.kinds ?& array['AGAINST_CONSTITUTION', 'ENDANGERS_STATE', 'HARMS_HONOUR',
      'STIRS_HATRED', 'CULTS', 'RUMOURS', 'OBSCENE_OR_VIOLENT', 'INSULTS', 'FORBIDDEN_BY_LAW',
      'HARMS_THIRD_PARTIES'] then
    raise exception 'not every kind that is never posted was confirmed'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger content_is_none_of_these before insert on signature
  for each row execute function content_is_none_of_these();
