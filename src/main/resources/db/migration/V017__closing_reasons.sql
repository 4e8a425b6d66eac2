-- A list of reasons is stricter the shorter it is. The national text asks to tidy up accounts that do
-- the same (清理整合) as well, which is what provinces call consolidation: it belongs on the national list,
-- or no place below could name it.
update rule_value set value = value || ',CONSOLIDATION'
  where profile = 'NATIONAL' and key = 'CLOSE_REASONS' and value not like '%CONSOLIDATION%';
