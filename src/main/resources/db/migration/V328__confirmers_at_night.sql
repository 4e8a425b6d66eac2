-- Whoever confirms pushes may be there over midnight: hours that end before they begin end on the next day.
alter table posting_wish drop constraint posting_wish_confirm_ck;
alter table posting_wish add constraint posting_wish_confirm_ck
  check ((confirm_from is null) = (confirm_until is null)
    and (confirm_from is null or confirm_from <> confirm_until));
