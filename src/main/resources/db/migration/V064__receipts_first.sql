-- A message is acknowledged as soon as its receipt is durable; its text is read right after. So a
-- receipt, and the keys that it reserves, may stand before their article.
alter table hook_receipt drop constraint hook_receipt_article_id_fkey;
alter table article_key drop constraint article_key_article_id_fkey;

-- Null: the article has been written.
alter table hook_receipt add column due_at timestamptz;
alter table hook_receipt add column failures int not null default 0;
create index hook_receipt_due_ix on hook_receipt (due_at, id) where due_at is not null;
