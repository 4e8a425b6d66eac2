-- An answer that its platform refused for good; the inquiry is its department's again.
alter table inquiry_reply drop constraint inquiry_reply_state_check;
alter table inquiry_reply add constraint inquiry_reply_state_check
  check (state in ('IN_REVIEW', 'RETURNED', 'CLEARED', 'POSTED', 'FAILED'));

update inquiry_reply r set state = 'FAILED', note = d.error, version = r.version + 1
  from delivery d
  where d.kind = 'REPLY' and d.source_id = r.id and d.state in ('FAILED', 'CANCELLED')
    and r.state = 'CLEARED';
update inquiry i set state = 'ACCEPTED', version = i.version + 1
  where i.state = 'REPLY_IN_REVIEW'
    and exists (select 1 from inquiry_reply r where r.inquiry_id = i.id and r.state = 'FAILED')
    and not exists (select 1 from inquiry_reply r where r.inquiry_id = i.id
      and r.state in ('IN_REVIEW', 'CLEARED'));
