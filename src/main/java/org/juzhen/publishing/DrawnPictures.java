package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.drafting.CardSheet;
import org.juzhen.publishing.drafting.Drawings.PictureSize;

/** What the hub has drawn, and how large pictures are (已绘图片、图片尺寸). Nothing is ever rewritten. */
@ApplicationScoped
class DrawnPictures {
  private static final String DRAWN =
      "select words_digest, digest from drawn_picture where words_digest in ?1";
  private static final String SIZES =
      "select digest, width, height from picture_size where digest in ?1";
  private static final String DRAW =
      "insert into drawn_picture (words_digest, digest, kind, drawn_at) values (?1, ?2, ?3, ?4)"
          + " on conflict do nothing";
  private static final String MEASURE =
      "insert into picture_size (digest, width, height) values (?1, ?2, ?3) on conflict do nothing";

  Uni<Map<String, String>> drawn(Collection<CardSheet> sheets) {
    return rows(DRAWN, sheets.stream().map(CardSheet::digest).toList())
        .map(
            rows -> {
              Map<String, String> all = new HashMap<>();
              rows.forEach(r -> all.put((String) r[0], (String) r[1]));
              return all;
            });
  }

  Uni<Map<String, PictureSize>> sizes(Collection<String> digests) {
    return rows(SIZES, List.copyOf(digests))
        .map(
            rows -> {
              Map<String, PictureSize> all = new HashMap<>();
              rows.forEach(
                  r -> all.put((String) r[0], new PictureSize((Integer) r[1], (Integer) r[2])));
              return all;
            });
  }

  private static Uni<List<Object[]>> rows(String query, List<String> keys) {
    return keys.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Sql.of(query).with(keys).list(Object[].class);
  }

  Uni<Integer> draw(CardSheet sheet, String digest, Instant at) {
    return Sql.of(DRAW)
        .with(sheet.digest())
        .with(digest)
        .with(sheet.kind().name())
        .with(at)
        .update();
  }

  Uni<Integer> measure(String digest, PictureSize size) {
    return Sql.of(MEASURE).with(digest).with(size.width()).with(size.height()).update();
  }
}
