-- A cleared answer that its department took back before it went out; the inquiry is the department's again.
alter table inquiry_reply drop constraint inquiry_reply_state_check;
alter table inquiry_reply add constraint inquiry_reply_state_check
  check (state in ('IN_REVIEW', 'RETURNED', 'CLEARED', 'POSTED', 'FAILED', 'TAKEN_BACK'));
