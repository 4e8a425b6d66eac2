-- How each platform shows a post, beside what its connector knows of lengths: dated, with where it was
-- read. Never changed by the application; a platform that changes gets a new row by migration.
create table platform_form (
  platform text not null,
  -- Empty: every kind of account.
  kind text not null default '',
  valid_from date not null,
  shape text not null check (shape in ('ARTICLE', 'SHORT', 'CARDS')),
  -- Most characters of title, text, source line and link together; null where each is counted alone.
  whole_chars int check (whole_chars > 0),
  -- Most characters of a summary where the connector states none; null: no summary is shown.
  summary_chars int check (summary_chars > 0),
  -- Most pictures that go along; null where the connector's number holds.
  pictures int check (pictures >= 0),
  -- What becomes of links in the text: followed, only to the platform's own sites, or words alone.
  links text not null check (links in ('KEPT', 'OWN_SITES', 'WORDS')),
  own_sites text[] not null default '{}',
  -- Where the link to the original goes.
  source_link text not null check (source_link in ('READ_ORIGINAL', 'IN_TEXT', 'FIELD', 'NOWHERE')),
  cover_needed boolean not null,
  -- How long the platform's own address of a picture is, that takes the place of ours in the markup.
  picture_address int not null default 0 check (picture_address between 0 and 1000),
  source text not null check (length(source) > 0),
  read_on date not null,
  primary key (platform, kind, valid_from),
  constraint platform_form_sites_ck check ((links = 'OWN_SITES') = (own_sites <> '{}'))
);
revoke insert, update, delete on platform_form from "${app_role}";
insert into platform_form (platform, valid_from, shape, whole_chars, summary_chars, pictures, links,
  own_sites, source_link, cover_needed, picture_address, source, read_on) values
  ('WECHAT', '2026-01-01', 'ARTICLE', null, null, null, 'OWN_SITES', '{mp.weixin.qq.com}',
    'READ_ORIGINAL', true, 180,
    '微信开放文档「新增草稿」：封面必填，正文含标签计数，站外图片与脚本被过滤，原文放在“阅读原文”；站外超链接被去除见于开发者的说明', '2026-11-22'),
  ('WEIBO', '2026-01-01', 'SHORT', 140, null, 1, 'WORDS', '{}', 'IN_TEXT', false, 0,
    '微博开放平台「statuses/share」：正文连链接不超过 140 字，图片一张', '2026-11-22'),
  ('DOUYIN', '2026-01-01', 'CARDS', null, null, null, 'WORDS', '{}', 'NOWHERE', true, 0,
    '抖音开放平台「create_image_text」：图片不超过三十张，文字不超过一千字，见于能力说明的转述', '2026-11-22'),
  ('KUAISHOU', '2026-01-01', 'CARDS', null, null, null, 'WORDS', '{}', 'NOWHERE', true, 0,
    '快手开放平台「作品发布」：封面必填；图集张数为经验值', '2026-11-22'),
  ('CHANNELS', '2026-01-01', 'CARDS', null, null, null, 'WORDS', '{}', 'NOWHERE', true, 0,
    '视频号没有开放的发布接口，人工发布；图片张数为经验值', '2026-11-22'),
  ('XIAOHONGSHU', '2026-01-01', 'CARDS', null, null, null, 'WORDS', '{}', 'NOWHERE', true, 0,
    '小红书没有开放的发布接口，人工发布；字数与张数为经验值', '2026-11-22'),
  ('TOUTIAO', '2026-01-01', 'ARTICLE', null, 120, null, 'WORDS', '{}', 'NOWHERE', true, 0,
    '今日头条开放平台不开放文章发布，人工发布；摘要字数为经验值', '2026-11-22'),
  ('BAIJIAHAO', '2026-01-01', 'ARTICLE', null, 120, null, 'WORDS', '{}', 'NOWHERE', true, 0,
    '百家号文章由人工发布；摘要字数为经验值', '2026-11-22'),
  ('BILIBILI', '2026-01-01', 'ARTICLE', null, null, null, 'WORDS', '{}', 'NOWHERE', true, 0,
    '哔哩哔哩开放平台「专栏」：站外链接只作文字', '2026-11-22'),
  ('APP', '2026-01-01', 'ARTICLE', null, 120, null, 'KEPT', '{}', 'FIELD', false, 0,
    '客户端接口约定 v1：正文为标记，图片作为附件，没有字数限制', '2026-11-22'),
  ('', '2026-01-01', 'ARTICLE', null, null, null, 'KEPT', '{}', 'FIELD', false, 0,
    '平台没有写明的，按文章排版', '2026-11-22');

-- Pictures that the hub drew from words (图文卡片、封面). The same words give the same picture, also when
-- the server's fonts have changed since.
create table drawn_picture (
  -- Of everything that is drawn, and of the version of the drawing.
  words_digest text primary key check (words_digest ~ '^[0-9a-f]{64}$'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('TITLE', 'PAGE', 'COVER')),
  drawn_at timestamptz not null
);
create index drawn_picture_digest_ix on drawn_picture (digest);
revoke update, delete on drawn_picture from "${app_role}";

-- How large pictures are, so that a cover can be chosen without opening them again.
create table picture_size (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  -- Zero where it is no picture that can be read.
  width int not null check (width >= 0),
  height int not null check (height >= 0)
);
revoke update, delete on picture_size from "${app_role}";

-- By which version of its rules the hub laid a text out. What was laid out before stays as it is.
alter table post_variant add column rendering text not null default '1'
  check (rendering ~ '^[1-9][0-9]{0,2}$');
alter table post_variant add column drawn text[] not null default '{}';
alter table review_piece add column rendering text not null default '1'
  check (rendering ~ '^[1-9][0-9]{0,2}$');
alter table review_piece add column drawn text[] not null default '{}';

-- The same as before for what was laid out by the first rules, so that what was cleared stays so.
create function piece_digest(account_id uuid, title text, body_html text, summary text,
    source_url text, media text[], cover text, rendering text, drawn text[]) returns text
  language sql immutable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(rendering || piece_part(account_id::text) || piece_part(title)
    || piece_part(body_html) || piece_part(summary) || piece_part(coalesce(source_url, 'null'))
    || coalesce((select string_agg(E'\n' || m, '' order by n)
         from unnest(media) with ordinality as u(m, n)), '')
    || coalesce(E'\ncover:' || cover, '')
    || coalesce((select string_agg(E'\ndrawn:' || d, '' order by n)
         from unnest(drawn) with ordinality as u(d, n)), ''), 'UTF8')), 'hex')
$$;

create or replace function piece_fits_its_digest() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if new.digest <> piece_digest(new.account_id, new.title, new.body_html, new.summary,
      new.source_url, new.media, new.cover, new.rendering, new.drawn) then
    raise exception 'the digest is not that of the piece' using errcode = 'check_violation';
  end if;
  if array_to_string(new.media, ' ') like '%cover:%'
      or array_to_string(new.media, ' ') like '%drawn:%'
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
