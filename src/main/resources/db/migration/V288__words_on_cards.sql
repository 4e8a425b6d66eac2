-- What stands on drawn cards is a place of its own (图文卡片): findings and comments point at it, and a
-- finding names the cards, by their numbers in the order in which they are looked through.
alter table review_finding
  drop constraint review_finding_place_check,
  add constraint review_finding_place_ck
    check (place in ('TITLE', 'BODY', 'SUMMARY', 'CARD', 'WHOLE')),
  add column cards int[] not null default '{}';
alter table review_comment
  drop constraint review_comment_place_check,
  add constraint review_comment_place_ck check (place in ('TITLE', 'BODY', 'SUMMARY', 'CARD'));
