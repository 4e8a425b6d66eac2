-- By which exception a unit has one account more on a platform.
alter table filing add exception_id uuid references account_exception;
