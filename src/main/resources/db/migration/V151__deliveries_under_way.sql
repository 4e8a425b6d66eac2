-- Posts are looked for by what is on its way for them; without it that read every delivery ever made.
create index delivery_under_way_ix on delivery (state, source_id) where state in ('PLANNED',
  'CLAIMED', 'CONFIRMING', 'UNKNOWN', 'WAITING_FOR_PERSON', 'FAILED');
