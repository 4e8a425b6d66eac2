-- Whoever reads back a post that was made of cards says what stands on the cards: the words read off
-- them, or that they were looked at one by one (读网核对). Without either, a look is none of such a post.
alter table read_back
  add column card_words text check (length(card_words) between 1 and 100000),
  add column cards_seen text check (cards_seen in ('SAME', 'OTHER')),
  add constraint read_back_cards_ck check (found <> 'GONE' or coalesce(card_words, cards_seen) is null),
  add constraint read_back_cards_seen_ck check (found <> 'SAME' or cards_seen is distinct from 'OTHER');

create function look_covers_cards() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if coalesce(new.card_words, new.cards_seen) is null and exists (select 1 from delivery d
      join clearance c on c.id = d.clearance_id
      join review_piece p on p.case_id = c.case_id and p.account_id = d.account_id
      cross join unnest(p.drawn) card
      where d.id = new.delivery_id and position('"file:' || card || '"' in p.body_html) > 0) then
    raise exception 'nobody looked at the cards' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger look_covers_cards before insert on read_back
  for each row when (new.found = 'SAME') execute function look_covers_cards();
