-- From when the time of a notice counts, whether its address was checked against its place, and what
-- a supervisor accepted although nobody saw it.
alter table filing_announcement
  add column counts_from date,
  add column place_checked boolean not null default false,
  add column accepted_at timestamptz,
  add column accepted_by_id uuid,
  add column accepted_by_name text,
  add column accepted_reason text check (length(accepted_reason) between 1 and 500),
  add constraint filing_announcement_accepted_check check ((accepted_at is null) = (accepted_reason is null));
update filing_announcement set counts_from = starts_on;
alter table filing_announcement alter column counts_from set not null;

-- What holds a closing up, apart from its time: a notice that a rule asks for is missing, was not
-- seen to hang, or was taken down early. A supervisor's word settles what was before it.
create view closing_held as
  select w.id as wanted_id, w.filing_id, w.kind, w.place, w.announcement_id,
    case
      when a.id is null then 'MISSING'
      when a.removed_at is not null then 'REMOVED'
      when s.outcome is null then 'NOT_LOOKED'
      else 'UNSEEN' end as why
  from wanted_notice w
  left join filing_announcement a on a.id = w.announcement_id
  left join lateral (select p.outcome from notice_probe p where p.announcement_id = a.id
    and p.moment = 'START' order by p.outcome = 'PRESENT' desc nulls last limit 1) s on true
  where w.kind in ('CLOSING', 'DESTINATION') and w.force in ('RULE', 'RECOMMENDED_STANDARD')
    and (w.binds <> 'WEBSITE' or w.extended_by is not null)
    and (a.id is null
      or (a.removed_at is not null and (a.accepted_at is null or a.accepted_at < a.removed_at))
      or (a.accepted_at is null and s.outcome is distinct from 'PRESENT'));
