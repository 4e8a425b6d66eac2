-- A place in a push is a place in one call. Whoever dropped out of a call keeps the place that it had
-- there, and the others are numbered anew in the next one: that is no second headline.
drop index delivery_sent_place_uq;
create unique index delivery_sent_place_uq on delivery (group_id, claimed_at, sent_place)
  where sent_place is not null and state not in ('FAILED', 'CANCELLED');
