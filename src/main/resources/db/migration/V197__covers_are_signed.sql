-- The cover is signed as the cover. It was one of a set of pictures before; a text that shows its cover
-- as well could not be told from one without a cover.
alter table post_variant add column cover text check (cover ~ '^[0-9a-f]{64}$');
-- What was written before: the digest does not name its cover, and nobody changes it any more.
alter table post_variant add column cover_before text check (cover_before ~ '^[0-9a-f]{64}$');
update post_variant v set cover_before = p.cover_digest from post p
  where p.id = v.post_id and p.cover_digest is not null;
alter table post_variant add constraint post_variant_cover_ck
  check (cover is null or cover_before is null);
alter table review_piece add column cover text check (cover ~ '^[0-9a-f]{64}$');

create function cover_before_stays() returns trigger language plpgsql as $$
begin
  raise exception 'covers are bound by the digest now' using errcode = 'check_violation';
end $$;
create trigger cover_before_begins before insert on post_variant
  for each row when (new.cover_before is not null) execute function cover_before_stays();
create trigger cover_before_stays before update on post_variant
  for each row when (new.cover_before is not null
    and (new.cover_before is distinct from old.cover_before or new.digest <> old.digest))
  execute function cover_before_stays();

-- The same as before for a piece without a cover, so that what was cleared stays so.
create function piece_digest(account_id uuid, title text, body_html text, summary text,
    source_url text, media text[], cover text) returns text
  language sql immutable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to('1' || piece_part(account_id::text) || piece_part(title)
    || piece_part(body_html) || piece_part(summary) || piece_part(coalesce(source_url, 'null'))
    || coalesce((select string_agg(E'\n' || m, '' order by n)
         from unnest(media) with ordinality as u(m, n)), '')
    || coalesce(E'\ncover:' || cover, ''), 'UTF8')), 'hex')
$$;

create or replace function piece_fits_its_digest() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.digest <> piece_digest(new.account_id, new.title, new.body_html, new.summary,
      new.source_url, new.media, new.cover) then
    raise exception 'the digest is not that of the piece' using errcode = 'check_violation';
  end if;
  if array_to_string(new.media, ' ') like '%cover:%'
      or new.cover is not null and not new.cover = any (new.media) then
    raise exception 'the cover is one of the pictures' using errcode = 'check_violation';
  end if;
  return new;
end $$;
