-- One document of former years may have filed several accounts; only numbers given out here are unique.
drop index account_filing_no_uq;
create index account_filing_no_ix on account (filing_no) where filing_no is not null;
