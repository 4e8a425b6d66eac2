-- Signs that nobody sees make no difference between two names. The fold of names knew some of them; it
-- leaves out all now that a line of text may not hold (org.juzhen.kernel.ReadableText), also those that
-- turn the direction of reading, so that old rows are found by the name that people read.
create function name_seen(name text) returns text
language sql immutable strict parallel safe
return regexp_replace(name, '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f'
  || '\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e'
  || '\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb'
  || '\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f\U000e0100-\U000e01ef]', '', 'g');

alter function name_fold(text) rename to name_folded;
create function name_fold(name text) returns text
language sql immutable strict parallel safe
return name_folded(name_seen(name));

create or replace function name_key(name text) returns text
language sql immutable strict parallel safe
return name_short(name_fold(name));

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

-- What is kept of a name is made anew where it held such a sign.
update account set name = name where name <> name_seen(name);

-- Where two open cases would be one by now, both stay as they are and the old index with them.
do $$
begin
  drop index impersonation_one_open_uq;
  create unique index impersonation_one_open_uq on impersonation_case
    (platform, coalesce(url_key(url), name_fold(name))) where state <> 'CLOSED';
exception when unique_violation then
  raise notice 'two open impersonation cases differ only by signs that nobody sees';
end $$;
