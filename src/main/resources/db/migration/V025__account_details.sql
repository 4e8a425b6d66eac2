-- The further fields of the filing form lie in one checked record; what is asked for is a column of it.
alter table account
  add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  add column other_platform text not null
    generated always as (lower(coalesce(details ->> 'otherPlatform', ''))) stored,
  add column certified_body text generated always as (details ->> 'certifiedBody') stored,
  add column contractor_id uuid references contractor
    generated always as ((details ->> 'contractorId')::uuid) stored,
  -- The second number: the cyberspace line files accounts too (网信备案), with a state of its own.
  add column cyber_no text check (length(cyber_no) between 1 and 100),
  add column cyber_on date,
  add column cyber_authority text,
  add column cyber_state text not null default 'NONE'
    check (cyber_state in ('NONE', 'APPLIED', 'FILED', 'CANCELLED')),
  add constraint account_cyber_ck check ((cyber_state in ('NONE', 'APPLIED')) or cyber_on is not null);
create index account_contractor_ix on account (contractor_id) where contractor_id is not null;

-- On a platform that has no name of its own here, the platform's written name tells accounts apart.
drop index account_platform_id_uq;
create unique index account_platform_id_uq on account (platform, other_platform, platform_id)
  where platform_id is not null and status not in ('DEREGISTERED', 'EXITED');

-- A name as the eye takes it: width, case, blanks, signs, traditional characters and letters of other
-- alphabets that look alike make no difference, nor do the words that everybody adds.
create function account_name_key(name text) returns text
  language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select case when length(k.short) > 1 then k.short else k.long end from (
    select l.long, regexp_replace(l.long,
      '(官方账号|官方微博|官方微信|官方|公众号|服务号|订阅号|视频号|抖音号|政务号|政务|微发布|发布|在线|微博|微信)+$', '') as short
    from (select translate(regexp_replace(lower(normalize(name, NFKC)), '[\s\u00a0\u3000·•・_—–|/\\.,。、:;!?''"“”‘’()\[\]【】<>《》{}@#&*+=~^%$-]+', '', 'g'),
      'аеорсухіԁһјӏвкмнтАВЕКМНОРСТУХІ' || 'αορνικτΑΒΕΖΗΙΚΜΝΟΡΤΥΧ' || '0',
      'aeopcyxidhjlbkmhtabekmhopctyxi' || 'aopviktabezhikmnoptyx' || 'o') as folded) f,
    lateral (select translate(f.folded,
      '雲縣門發佈務區東廣寧陝內臺灣鄉鎮財稅環護衛國資訊興農業網報電視機關團學會動勞險監檢體傳開龍島陽陰連長蘇漢黃紅綠藍見觀說話語馬車運輸鐵銀錢醫藥應慶齊濟瀋貴遼滿貢澤濱瀘鄭蘭營漁鳳麗楊賓鹽豐錫揚紹廈贛饒撫襄恆懷婁劍階條園滅災權執員調導統計認證聯個務實現專項綜協進優質適當勝會務無線單點評選舉黨組織紀紅軍礦產號黃時間經濟貿規劃創頭條書畫圖館讀' ,
      '云县门发布务区东广宁陕内台湾乡镇财税环护卫国资讯兴农业网报电视机关团学会动劳险监检体传开龙岛阳阴连长苏汉黄红绿蓝见观说话语马车运输铁银钱医药应庆齐济沈贵辽满贡泽滨泸郑兰营渔凤丽杨宾盐丰锡扬绍厦赣饶抚襄恒怀娄剑阶条园灭灾权执员调导统计认证联个务实现专项综协进优质适当胜会务无线单点评选举党组织纪红军矿产号黄时间经济贸规划创头条书画图馆读') as long) l) k
$$;

-- Every one and two characters in a row: whatever somebody looks for, however short, has an index.
create function text_grams(words text) returns text[]
  language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct g), '{}') from (
    select substr(lower(words), i, n) as g
    from generate_series(1, length(words)) i, generate_series(1, 2) n) x
  where g !~ '^\s|\s$'
$$;

alter table account
  add column name_key text generated always as (account_name_key(name)) stored,
  add column grams text[] generated always as (text_grams(name || ' ' || coalesce(platform_id, '')
    || ' ' || coalesce(filing_no, '') || ' ' || coalesce(cyber_no, ''))) stored;
create index account_name_key_ix on account (name_key, unit_id);
create index account_url_ix on account (url) where url is not null;
create index account_grams_ix on account using gin (grams);
drop index account_name_trgm_ix;

-- Lists are read in the order of the id, whatever they are narrowed by.
drop index account_unit_ix;
create index account_unit_ix on account (unit_id, id);
create index account_state_ix on account (status, id);
