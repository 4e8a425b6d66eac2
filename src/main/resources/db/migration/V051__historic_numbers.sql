-- One document of former years may have filed several accounts; only numbers given out here are unique.
drop index filing_filing_no_uq;
create unique index filing_filing_no_uq on filing (filing_no)
  where filing_no is not null and (not historic or historic_no is null);
create index filing_historic_ix on filing (unit_id, id) where historic and state = 'IN_APPROVAL';
