-- An exception may end, and says which filing used it (its table lies in a higher capability).
alter table account_exception add valid_until date, add filing_id uuid;
grant update (filing_id) on account_exception to "${app_role}";
