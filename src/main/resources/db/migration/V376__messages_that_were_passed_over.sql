-- What a portal sent, signed, and the hub passed over because it was said before what is known: a
-- withdrawal above all. It is shown with the article until something newer comes.
alter table article add column older_kind text check (older_kind in ('WITHDRAWAL', 'TEXT'));
alter table article add column older_said_at timestamptz;
alter table article add column older_at timestamptz;
alter table article add constraint article_older_ck
  check ((older_kind is null) = (older_at is null)) not valid;
create index article_passed_over_ix on article (unit_id, older_at desc)
  where older_kind = 'WITHDRAWAL' and state = 'CURRENT';
