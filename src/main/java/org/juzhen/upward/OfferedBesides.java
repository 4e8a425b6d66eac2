package org.juzhen.upward;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Held;
import org.juzhen.kernel.Sql;

/**
 * What an offered article carries besides its words (附件、文号、标签): without it the article above would
 * be another one, whose annex nobody reposts and whose labels bind nobody.
 */
@ApplicationScoped
class OfferedBesides {
  /** Of the offered text, as far as it was kept when it was offered; the rest was not offered. */
  static final String ANNEXES =
      "select f.id, t.name, f.digest, t.url from article_version v join article_attachment t on"
          + " t.version_id = v.id join stored_file f on f.id = t.file_id where v.article_id = ?1"
          + " and v.number = ?2 and f.digest = any(?3) order by t.place";

  private static final String LABELS =
      "select document_no, array_to_string(topics, chr(31)) as topics, array_to_string(industries,"
          + " chr(31)) as industries, array_to_string(regions, chr(31)) as regions from article"
          + " where id = ?1";

  /** In no label. */
  private static final String BETWEEN = "\u001f";

  /**
   * What goes along.
   *
   * @param documentNo its number, or null
   */
  record Besides(
      List<Held.Named> annexes,
      String documentNo,
      List<String> topics,
      List<String> industries,
      List<String> regions) {
    static final Besides NOTHING = new Besides(List.of(), null, List.of(), List.of(), List.of());
  }

  /** A post has none of its own. */
  Uni<Besides> of(UpwardOffer o) {
    return o.kind == OfferKind.ARTICLE
        ? annexes(o).chain(annexes -> labelled(o.sourceId, annexes))
        : Uni.createFrom().item(Besides.NOTHING);
  }

  private static Uni<List<Held.Named>> annexes(UpwardOffer o) {
    return Sql.of(ANNEXES)
        .with(o.sourceId)
        .with(o.sourceVersion)
        .with(o.files.toArray(String[]::new))
        .list(Tuple.class)
        .map(rows -> rows.stream().map(OfferedBesides::annex).toList());
  }

  private static Held.Named annex(Tuple r) {
    return new Held.Named(
        r.get("id", UUID.class),
        r.get("name", String.class),
        r.get("digest", String.class),
        r.get("url", String.class));
  }

  private static Uni<Besides> labelled(UUID article, List<Held.Named> annexes) {
    return Sql.of(LABELS)
        .with(article)
        .row(Tuple.class)
        .map(
            r ->
                new Besides(
                    annexes,
                    r.get("document_no", String.class),
                    labels(r, "topics"),
                    labels(r, "industries"),
                    labels(r, "regions")));
  }

  private static List<String> labels(Tuple r, String name) {
    String joined = r.get(name, String.class);
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(BETWEEN));
  }
}
