-- An account may show posts in more than one way: Weibo short posts, and to institutions articles
-- (头条文章) that go out with a short post. Rows with a form are shown where an account chooses it.
alter table platform_form add column form text not null default '' check (form in ('', 'ARTICLE'));
-- Of title and body where the row knows a limit; the connector's holds where it is smaller.
alter table platform_form add column title_chars int check (title_chars > 0);
alter table platform_form add column body_chars int check (body_chars > 0);
-- Most characters of the short post that goes along, in the platform's counting of short posts.
alter table platform_form add column short_chars int check (short_chars > 0);
alter table platform_form drop constraint platform_form_pkey;
alter table platform_form add primary key (platform, kind, form, valid_from);
alter table platform_form add constraint platform_form_article_ck
  check ((form = 'ARTICLE') = (short_chars is not null) and (form = '' or shape = 'ARTICLE'));
insert into platform_form (platform, kind, form, valid_from, shape, title_chars, body_chars,
  summary_chars, short_chars, links, source_link, cover_needed, picture_address, source, read_on)
values
  ('WEIBO', 'ENTERPRISE', 'ARTICLE', '2026-01-01', 'ARTICLE', 32, 90000, 44, 140, 'WORDS', 'IN_TEXT',
    true, 180,
    '微博开放平台「头条文章 proxy/article/publish」（2022-11-29 版）：限政务、媒体和机构，标题 32 字，正文 90000 字，'
    || '随发短文最多 1900 字；这里取 140 字，更长的在时间线上折叠，答复丢失后找不回来。摘要 44 字为经验值；'
    || '收哪些标记、留不留链接没有写明，按段落、列表、加粗和图片排版', '2026-11-22');

-- How an account shows its posts where nobody says otherwise (默认发布形式). No row: the platform's
-- ordinary way.
create table account_form (
  account_id uuid primary key references account,
  form text not null check (form in ('ARTICLE')),
  chosen_by uuid not null,
  chosen_at timestamptz not null
);

-- The words of the short post that an article goes out with, which are signed; null where the account
-- shows it in its platform's ordinary way.
alter table post_variant add column short_text text;
alter table review_piece add column short_text text;

-- The same as before for what goes out without a short post, so that what was cleared stays so.
create function piece_digest(account_id uuid, title text, body_html text, summary text,
    source_url text, media text[], cover text, rendering text, drawn text[], short_text text)
  returns text language sql immutable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(rendering || piece_part(account_id::text) || piece_part(title)
    || piece_part(body_html) || piece_part(summary) || piece_part(coalesce(source_url, 'null'))
    || coalesce((select string_agg(E'\n' || m, '' order by n)
         from unnest(media) with ordinality as u(m, n)), '')
    || coalesce(E'\ncover:' || cover, '')
    || coalesce((select string_agg(E'\ndrawn:' || d, '' order by n)
         from unnest(drawn) with ordinality as u(d, n)), '')
    || coalesce(E'\nshort' || piece_part(short_text), ''), 'UTF8')), 'hex')
$$;

create or replace function piece_fits_its_digest() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.digest <> piece_digest(new.account_id, new.title, new.body_html, new.summary,
      new.source_url, new.media, new.cover, new.rendering, new.drawn, new.short_text) then
    raise exception 'the digest is not that of the piece' using errcode = 'check_violation';
  end if;
  if array_to_string(new.media, ' ') like '%cover:%'
      or array_to_string(new.media, ' ') like '%drawn:%'
      or array_to_string(new.media, ' ') like E'%short\n%'
      or new.cover is not null and not new.cover = any (new.media) then
    raise exception 'the cover is one of the pictures' using errcode = 'check_violation';
  end if;
  if new.drawn <> '{}' and (new.rendering = '1' or not new.drawn <@ new.media or exists (
      select 1 from unnest(new.drawn) d
      where not exists (select 1 from drawn_picture p where p.digest = d))) then
    raise exception 'only what the hub drew is called drawn' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What was shown is kept with the short post that carried it.
create trigger post_variant_kept_short before update of short_text on post_variant
  for each row when (old.short_text is distinct from new.short_text)
  execute function words_that_were_shown_stay();
