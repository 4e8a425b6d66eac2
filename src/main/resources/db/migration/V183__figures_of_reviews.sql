-- A wide reach is counted along time, a narrow one along its units.
create index review_case_submitted_ix on review_case (submitted_at);
