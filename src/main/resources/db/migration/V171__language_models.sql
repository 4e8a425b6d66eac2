-- How often characters stood side by side in what a unit had cleared (字符语言模型); only hints rest on it.
create table language_model (
  unit_id uuid primary key references unit,
  texts int not null,
  trained_at timestamptz not null,
  model bytea not null
);
