-- A post that was offered says what the article said when it was made of it, not what it says later.
alter table upward_offer add column article_version int;

update upward_offer o set article_version = coalesce((select max(v.number) from article_version v
  where v.article_id = o.article_id and v.received_at <= o.published_at), 1) where article_id is not null;

create function offer_notes_the_text() returns trigger language plpgsql as $$
begin
  select a.text_version into new.article_version from article a where a.id = new.article_id;
  return new;
end $$;

create trigger offer_notes_the_text before update of article_id on upward_offer
  for each row when (new.article_id is not null and old.article_id is null)
  execute function offer_notes_the_text();
