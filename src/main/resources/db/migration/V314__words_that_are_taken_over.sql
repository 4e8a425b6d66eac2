-- The words of an update are those that others take over, and no others: where every account of the leading
-- unit has words of its own, what none of them shows is left out, and the same words on one account more are
-- the same words. So an account that is added or dropped changes nothing for those who took them over.
create function words_taken_over(post_id uuid) returns text
  language sql stable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(concat_ws(chr(31), coalesce((
        select string_agg(own.said, chr(30) order by own.said) from (
          select distinct concat_ws(chr(31), coalesce(v.own_title, p.title),
              coalesce(v.own_body, p.body_html)) as said
            from post_variant v where v.post_id = p.id) own
          where not exists (select 1 from post_variant w where w.post_id = p.id
            and w.own_title is null and w.own_body is null)),
      concat_ws(chr(31), p.title, p.body_html)),
      coalesce(p.summary, ''), coalesce(p.source_url, '')), 'UTF8')), 'hex')
    from post p where p.id = $1
$$;

-- What was made of the words of today stays made of them.
update emergency_target t set words = words_taken_over(u.post_id) from emergency_update u
  where u.id = t.update_id and t.words = words_of_post(u.post_id);
update emergency_update set words = words_taken_over(post_id) where words = words_of_post(post_id);

-- What was edited and never put forward waits for its signatures, as it does from now on at once.
update emergency_update set released_at = null
  where released_at is not null and words is distinct from words_taken_over(post_id);

drop function words_of_post(uuid);
alter function words_taken_over(uuid) rename to words_of_post;
