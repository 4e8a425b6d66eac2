-- What went out under a clearance, and which texts show a picture, is found without reading them all.
create index delivery_clearance_ix on delivery (clearance_id);
create index post_variant_media_ix on post_variant using gin (media);
create index review_piece_media_ix on review_piece using gin (media);
create index post_cover_ix on post (cover_digest) where cover_digest is not null;
create index post_plan_file_ix on post (plan_file_id) where plan_file_id is not null;
create index delivery_screenshot_ix on delivery (screenshot_file_id)
  where screenshot_file_id is not null;
create index review_case_plan_file_ix on review_case (plan_file_id) where plan_file_id is not null;
