-- What everybody may ask of the register: is this account real, and which one did I mean?

-- A name as the eye takes it: width, case, spaces, signs, look-alike letters and characters, and the
-- words with which imitations adorn themselves make no difference.
create function name_skeleton(name text) returns text
language sql immutable strict parallel safe
return regexp_replace(
  translate(
    lower(normalize(name, NFKC) collate "C"),
    'аеорсухіανοԁɡ01i|己巳末日士入干夭太巿玫毎縣區鄉鎮發佈務廣電視國會稅隊衛環應氣農業運輸財勞場監檢醫療學黨團婦聯總辦廳處門關開雲龍陽陰東馬鳳蘭臺灣'
      || E' \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'
      || '·•・—–―-_.,;:!?''"`~@#$%^&*+=/\()[]{}<>、，。！？：；“”‘’（）《》【】「」『』〈〉〔〕丨｜～…',
    'aeopcyxlavodgolll已已未曰土人千天大市政每县区乡镇发布务广电视国会税队卫环应气农业运输财劳场监检医疗学党团妇联总办厅处门关开云龙阳阴东马凤兰台湾'
  ),
  '(官方账号|官方|官网|官微|正版|已认证|认证)', '', 'g');

-- The skeleton, and for names long enough each of it with one sign left out: two names that differ by
-- one sign more, less or other have one of these in common.
create function name_near(name text) returns text[]
language sql immutable strict parallel safe
return (
  with k as (select name_skeleton(name) as s)
  select array_agg(distinct v) from (
    select s as v from k where s <> ''
    union all
    select overlay(s placing '' from n for 1) from k, generate_series(1, length(s)) n
      where length(s) between 5 and 60) x);

-- Pairs of neighbouring signs: finds a part of a name in whichever collation the database has.
create function name_pairs(name text) returns text[]
language sql immutable strict parallel safe
return (
  with k as (select lower(normalize(name, NFKC) collate "C") as s)
  select coalesce(array_agg(distinct substr(s, n, 2)), '{}')
  from k, generate_series(1, length(s) - 1) n);

-- An address without what makes no difference.
create function url_key(url text) returns text
language sql immutable strict parallel safe
return regexp_replace(
  regexp_replace(lower(url collate "C"), '^\s*(https?:)?//(www\.|m\.)?', ''), '[/?#\s]+$', '');

create index account_near_ix on account using gin (name_near(name));
create index account_pairs_ix on account using gin (name_pairs(name));
create index account_name_ix on account (name);
create index account_platform_id_ix on account (platform, platform_id) where platform_id is not null;
create index account_url_key_ix on account (url_key(url)) where url is not null;
create index unit_region_ix on unit (region_code text_pattern_ops);
