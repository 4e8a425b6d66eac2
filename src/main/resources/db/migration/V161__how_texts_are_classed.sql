-- A post says besides its grade which units it concerns and which contingency plan was made for it.
alter table post
  add column concerned_unit_ids uuid[] not null default '{}',
  add column plan_file_id uuid;

-- What a unit asks of a grade itself (审核模板). The least of the grade is kept at the clearance.
create table review_template (
  id uuid primary key,
  unit_id uuid not null references unit,
  grade text not null,
  steps jsonb not null check (jsonb_typeof(steps -> 'list') = 'array'),
  version int not null default 0,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  constraint review_template_uq unique (unit_id, grade)
);
