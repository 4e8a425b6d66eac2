-- Other topics, industries or regions may bind as many as a class does: they wait likewise, all three.
alter table importance_wanted add column topics text[], add column industries text[],
  add column regions text[], add constraint importance_wanted_labels check
  (num_nulls(topics, industries, regions) in (0, 3));

-- A wish ends when the class comes in another way, from the portal, by a rule or as an emergency.
create function wish_ends_with_another_class() returns trigger language plpgsql as $$
begin
  delete from importance_wanted where article_id = new.id;
  return null;
end $$;

create trigger wish_ends_with_another_class after update of importance on article
  for each row when (new.importance is distinct from old.importance)
  execute function wish_ends_with_another_class();
