-- A look of before cards were asked for says nothing of them: nobody makes one of the cleared words of it
-- by confirming what stands around (V241), any more than by noting it (V289).
create function confirmed_look_covers_cards() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from read_back r join delivery d on d.id = r.delivery_id
      join clearance c on c.id = d.clearance_id
      join review_piece p on p.case_id = c.case_id and p.account_id = d.account_id
      cross join unnest(p.drawn) card
      where r.id = new.read_back_id and coalesce(r.card_words, r.cards_seen) is null
      and position('"file:' || card || '"' in p.body_html) > 0) then
    raise exception 'nobody looked at the cards' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger confirmed_look_covers_cards before insert on read_back_confirmation
  for each row execute function confirmed_look_covers_cards();
