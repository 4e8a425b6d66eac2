-- As before, and: who wrote the text that was delivered, or put it forward, had a hand in it too, whoever
-- planned it.
create or replace function had_a_hand_in_posting(delivery uuid, who uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from delivery d where d.id = delivery
      and same_human(d.created_by, who))
    or exists (select 1 from delivery_proof p where p.delivery_id = delivery
      and same_human(p.person_id, who))
    or exists (select 1 from delivery d join post_author a on a.post_id = d.source_id
      where d.id = delivery and d.kind = 'POST' and same_human(a.person_id, who))
    or exists (select 1 from delivery d join clearance k on k.id = d.clearance_id
      join review_case c on c.id = k.case_id
      where d.id = delivery and wrote_or_submitted(c, who))
$$;
