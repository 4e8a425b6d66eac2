-- One normal form of names for the register, the public directory and imitations; there were two, and
-- each knew characters that the other did not.

-- A name as the eye takes it: width, case, blanks, signs, letters of other alphabets, characters that
-- look alike and traditional forms make no difference, nor do words with which imitations adorn
-- themselves. What consists of such words only keeps them.
create function name_fold(name text) returns text
language sql immutable strict parallel safe
return (
  select case when length(f.bare) > 1 then f.bare else f.plain end
  from (select p.plain, regexp_replace(p.plain,
      '官方账号|官方|官网|官微|正版|已认证|认证', '', 'g') as bare
    from (select case when l.letters !~ ('['
        || '雲縣門發佈務區東廣寧陝內臺灣鄉鎮財稅環護衛國資訊興農業網報電視機關團學會動勞險監檢體傳開龍島陽陰連長蘇漢黃紅綠藍見觀說話'
        || '語馬車運輸鐵銀錢醫藥應慶齊濟瀋貴遼滿貢澤濱瀘鄭蘭營漁鳳麗楊賓鹽豐錫揚紹廈贛饒撫恆懷婁劍階條園滅災權執員調導統計認證聯個實'
        || '現專項綜協進優質適當勝無線單點評選舉黨組織紀軍礦產號時間經貿規劃創頭書畫圖館讀己巳末日士入干夭太巿玫毎隊氣場療婦總辦廳處'
        || '頻訂閱眾衆帳帐際熱絡煙築設術藝愛圍壩橋鋼鎢閩滬嶺巖寶莊萊濰棗臨鶴許駐隨潛岡荊滄張呂晉遠廬蕪銅裡裏後麵準復複歷曆範徵製鬥穀'
        || '誌註戶價儲備億兒養審費稱結維給終級綫編練縮繼續羅習職聽舊節葉蓋蔣虛補裝襲覺觸討訓記訪詢試詩該詳誠誤課談請論諸謝謠識議譯變'
        || '讓豬負貧貨販責購賣賞賬賽贊趙跡踐轉輕較載輔輛輪辭邊達遊過還遷鄰釋針鈴銷鋒錄錦鏡鐘閉閃閣闊隱雙雜離難靈靜韓韻響頁頂順須預頒'
        || '題額顏願類顧顯風飛飯飲騎騙驗驚驛魚魯鮮鳥鷹麥齡龜' || ']')
      then l.letters else translate(l.letters,
        '雲縣門發佈務區東廣寧陝內臺灣鄉鎮財稅環護衛國資訊興農業網報電視機關團學會動勞險監檢體傳開龍島陽陰連長蘇漢黃紅綠藍見觀說話'
        || '語馬車運輸鐵銀錢醫藥應慶齊濟瀋貴遼滿貢澤濱瀘鄭蘭營漁鳳麗楊賓鹽豐錫揚紹廈贛饒撫恆懷婁劍階條園滅災權執員調導統計認證聯個實'
        || '現專項綜協進優質適當勝無線單點評選舉黨組織紀軍礦產號時間經貿規劃創頭書畫圖館讀己巳末日士入干夭太巿玫毎隊氣場療婦總辦廳處'
        || '頻訂閱眾衆帳帐際熱絡煙築設術藝愛圍壩橋鋼鎢閩滬嶺巖寶莊萊濰棗臨鶴許駐隨潛岡荊滄張呂晉遠廬蕪銅裡裏後麵準復複歷曆範徵製鬥穀'
        || '誌註戶價儲備億兒養審費稱結維給終級綫編練縮繼續羅習職聽舊節葉蓋蔣虛補裝襲覺觸討訓記訪詢試詩該詳誠誤課談請論諸謝謠識議譯變'
        || '讓豬負貧貨販責購賣賞賬賽贊趙跡踐轉輕較載輔輛輪辭邊達遊過還遷鄰釋針鈴銷鋒錄錦鏡鐘閉閃閣闊隱雙雜離難靈靜韓韻響頁頂順須預頒'
        || '題額顏願類顧顯風飛飯飲騎騙驗驚驛魚魯鮮鳥鷹麥齡龜',
        '云县门发布务区东广宁陕内台湾乡镇财税环护卫国资讯兴农业网报电视机关团学会动劳险监检体传开龙岛阳阴连长苏汉黄红绿蓝见观说话'
        || '语马车运输铁银钱医药应庆齐济沈贵辽满贡泽滨泸郑兰营渔凤丽杨宾盐丰锡扬绍厦赣饶抚恒怀娄剑阶条园灭灾权执员调导统计认证联个实'
        || '现专项综协进优质适当胜无线单点评选举党组织纪军矿产号时间经贸规划创头书画图馆读已已未曰土人千天大市政每队气场疗妇总办厅处'
        || '频订阅众众账账际热络烟筑设术艺爱围坝桥钢钨闽沪岭岩宝庄莱潍枣临鹤许驻随潜冈荆沧张吕晋远庐芜铜里里后面准复复历历范征制斗谷'
        || '志注户价储备亿儿养审费称结维给终级线编练缩继续罗习职听旧节叶盖蒋虚补装袭觉触讨训记访询试诗该详诚误课谈请论诸谢谣识议译变'
        || '让猪负贫货贩责购卖赏账赛赞赵迹践转轻较载辅辆轮辞边达游过还迁邻释针铃销锋录锦镜钟闭闪阁阔隐双杂离难灵静韩韵响页顶顺须预颁'
        || '题额颜愿类顾显风飞饭饮骑骗验惊驿鱼鲁鲜鸟鹰麦龄龟') end as plain
      from (select translate(lower(normalize(name, NFKC) collate "C"),
        'аеорсухіανοԁɡ01i|һјӏвкмнтАВЕКМНОРСТУХІρικτΑΒΕΖΗΙΚΜΝΟΡΤΥΧѕԛԝɑ'
        || 'ɩǀ'
        || E' \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'
        || '·•・—–―-_.,;:!?''"`~@#$%^&*+=/\()[]{}<>、，。！？：；“”‘’（）《》【】「」『』〈〉〔〕丨｜～…',
        'aeopcyxlavodgolllhjlbkmhtabekmhopctyxlplktabezhlkmnoptyxsqwa'
        || 'll') as letters) l) p) f);

-- A fold without the words that every office adds at the end.
create function name_short(fold text) returns text
language sql immutable strict parallel safe
return (
  select case when length(k.short) > 1 then k.short else fold end
  from (select regexp_replace(fold,
    '(公众号|服务号|订阅号|视频号|抖音号|政务号|政务|微发布|发布|在线|微博|微信)+$', '') as short) k);

-- Two names with one key are taken for each other.
create function name_key(name text) returns text
language sql immutable strict parallel safe
return name_short(name_fold(name));

-- The key, the name, and for names long enough each of it with one sign left out: two names that differ
-- by one sign more, less or other have one of these in common.
create or replace function name_near(name text) returns text[]
language sql immutable strict parallel safe
return (
  with k as materialized (select name_fold(name) as s)
  select array_agg(distinct v) from (
    select s as v from k where s <> ''
    union all
    select name_short(s) from k where s <> ''
    union all
    select overlay(s placing '' from n for 1) from k, generate_series(1, length(s)) n
      where length(s) between 5 and 60) x);

-- Every one and two characters in a row, the same in every collation.
create or replace function text_grams(words text) returns text[]
language sql immutable strict parallel safe
return (
  with w as (select lower(normalize(words, NFKC) collate "C") as s)
  select coalesce(array_agg(distinct g), '{}') from (
    select substr(w.s, i, n) as g
    from w, generate_series(1, length(w.s)) i, generate_series(1, 2) n) x
  where g !~ '^\s|\s$');

drop index account_near_ix;
drop index account_pairs_ix;
alter table account drop column name_key, drop column grams;
alter table account
  add column name_key text generated always as (name_key(name)) stored,
  add column grams text[] generated always as (text_grams(name || ' ' || coalesce(platform_id, '')
    || ' ' || coalesce(filing_no, '') || ' ' || coalesce(cyber_no, ''))) stored;
create index account_name_key_ix on account (name_key, unit_id);
create index account_grams_ix on account using gin (grams);
create index account_near_ix on account using gin (name_near(name));

drop index impersonation_one_open_uq;
create unique index impersonation_one_open_uq on impersonation_case
  (platform, coalesce(url_key(url), name_fold(name))) where state <> 'CLOSED';

drop function account_name_key(text);
drop function name_skeleton(text);
drop function name_pairs(text);
