-- The hub reads WebP by now (图片尺寸): what could not be measured for its format alone is measured anew.
delete from picture_size
where (width = 0 or height = 0)
  and digest in (select digest from stored_file where media_type = 'image/webp');
