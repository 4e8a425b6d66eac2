-- A blocking finding that a chief reviewer or leader lets pass is answered with a reason.
alter table review_finding add column answer_note text;
alter table review_finding add constraint review_finding_accepted_ck
  check (severity <> 'BLOCK' or answer is null
    or (answer = 'ACCEPTED' and acceptable and length(answer_note) > 0));
grant update (answer_note) on review_finding to "${app_role}";

-- Where reposts may come from: a host and everything below it. Without a unit for everybody, else for
-- the unit and all units below it.
create table source_site (
  id uuid primary key,
  host text not null check (host ~ '^[a-z0-9.-]{2,200}$'),
  name text not null,
  unit_id uuid references unit,
  created_at timestamptz not null,
  created_by uuid,
  constraint source_site_host_uq unique nulls not distinct (host, unit_id)
);
insert into source_site (id, host, name, created_at) values
  ('01900000-0000-7000-8000-000000000001', 'gov.cn', '各级人民政府及部门网站', '2021-01-01'),
  ('01900000-0000-7000-8000-000000000002', 'people.com.cn', '人民网', '2021-01-01'),
  ('01900000-0000-7000-8000-000000000003', 'xinhuanet.com', '新华网', '2021-01-01'),
  ('01900000-0000-7000-8000-000000000004', 'news.cn', '新华网', '2021-01-01'),
  ('01900000-0000-7000-8000-000000000005', 'cctv.com', '央视网', '2021-01-01'),
  ('01900000-0000-7000-8000-000000000006', 'cnr.cn', '央广网', '2021-01-01'),
  ('01900000-0000-7000-8000-000000000007', 'gmw.cn', '光明网', '2021-01-01'),
  ('01900000-0000-7000-8000-000000000008', 'ce.cn', '中国经济网', '2021-01-01'),
  ('01900000-0000-7000-8000-000000000009', 'chinanews.com.cn', '中国新闻网', '2021-01-01');
