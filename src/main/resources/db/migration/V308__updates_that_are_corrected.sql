-- An update that is corrected before all have sent it. Which words were signed last, and from which words
-- each account's post was made: whoever began with older ones begins anew.
create function words_of_post(post_id uuid) returns text
  language sql stable set search_path = public, pg_temp as $$
  select encode(sha256(convert_to(concat_ws(chr(31), p.title, p.body_html, coalesce(p.summary, ''),
      coalesce(p.source_url, ''), (
        -- Where each account has words of its own, these are what others take over.
        select string_agg(concat_ws(chr(31), coalesce(v.own_title, ''), coalesce(v.own_body, '')),
          chr(30) order by v.account_id) from post_variant v where v.post_id = p.id
          having bool_and(v.own_title is not null or v.own_body is not null))), 'UTF8')), 'hex')
    from post p where p.id = words_of_post.post_id
$$;

alter table emergency_update add column words text check (length(words) = 64);
alter table emergency_target add column words text check (length(words) = 64);

-- What was begun since the last clearance was begun with its words; what is older is looked at again.
update emergency_update u set words = words_of_post(u.post_id) from post p
  where p.id = u.post_id and u.released_at is not null and p.stage = 'CLEARED';
update emergency_target t set words = u.words from emergency_update u, post p
  where u.id = t.update_id and p.id = t.post_id and p.created_at >= u.released_at;
