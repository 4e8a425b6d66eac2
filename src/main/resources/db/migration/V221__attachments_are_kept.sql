-- The files that a text offers (附件): fetched after it came in, kept by digest, tried again for two days.
create table article_attachment (
  id uuid primary key,
  version_id uuid not null references article_version,
  place int not null check (place > 0),
  name text not null check (length(name) between 1 and 200),
  url text not null,
  file_id uuid references stored_file,
  -- Null: kept, or given up.
  due_at timestamptz,
  tries int not null default 0,
  fault text,
  fault_detail text,
  check (file_id is null or (due_at is null and fault is null))
);
create unique index article_attachment_place_uq on article_attachment (version_id, place);
create index article_attachment_due_ix on article_attachment (due_at) where due_at is not null;

-- What the present texts already name.
insert into article_attachment (id, version_id, place, name, url, due_at)
select gen_random_uuid(), v.id, e.place, coalesce(nullif(left(e.one ->> 'name', 200), ''), '附件'),
    e.one ->> 'url', v.received_at
  from article a join article_version v on v.article_id = a.id and v.number = a.text_version
  cross join lateral jsonb_array_elements(v.attachments::jsonb) with ordinality e(one, place)
  where a.state = 'CURRENT' and v.attachments <> '[]' and e.one ->> 'url' is not null;
