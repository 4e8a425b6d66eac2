package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.joining.SameCorrection;
import org.juzhen.intake.joining.SameCorrection.Correction;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;

/**
 * Which texts of joined articles say the same (同稿文本): those that were joined, and later ones that
 * were corrected alike. Joins the caller's transaction.
 */
@ApplicationScoped
class TwinTexts {
  private static final String WORDS =
      "(select t.words from twin_text t join article a on a.id = t.article_id and a.text_version ="
          + " t.number where a.id = %s)";

  private static final String NOTED =
      "insert into twin_text (article_id, number, words) select a.id, a.text_version, %s from"
          + " article a where a.id = ?1 on conflict do nothing";

  private static final String ONE =
      "update twin_text set words = "
          + WORDS.formatted("?2")
          + " where words = "
          + WORDS.formatted("?1");

  /**
   * Of each other article the newest two texts that are the same, and both as they are now; of
   * those whose present text was looked at.
   */
  private static final String PAIRS =
      "select ov.title || chr(10) || ov.body_text, nv.title || chr(10) || nv.body_text, xv.title ||"
          + " chr(10) || xv.body_text, yv.title || chr(10) || yv.body_text, n.words from"
          + " same_articles(?1) s(id) join article t on t.id = s.id join twin_text n on"
          + " n.article_id = t.id and n.number = t.text_version cross join lateral (select x.number"
          + " as own, y.number as other from twin_text x join twin_text y on y.words = x.words and"
          + " y.article_id = t.id where x.article_id = ?1 and x.number < ?2 order by x.number desc,"
          + " y.number desc limit 1) b join article_version ov on ov.article_id = ?1 and ov.number"
          + " = b.own join article_version nv on nv.article_id = ?1 and nv.number = ?2 join"
          + " article_version xv on xv.article_id = t.id and xv.number = b.other join"
          + " article_version yv on yv.article_id = t.id and yv.number = n.number order by"
          + " t.received_at, t.id";

  /** The present texts of these two, and all that say the same as one of them, say the same. */
  Uni<Void> joined(UUID article, UUID other) {
    return Sql.of(NOTED.formatted("gen_random_uuid()"))
        .with(other)
        .update()
        .chain(x -> Sql.of(ONE).with(article).with(other).update())
        .chain(
            x -> Sql.of(NOTED.formatted(WORDS.formatted("?2"))).with(article).with(other).update())
        .replaceWithVoid();
  }

  /** What it says is compared with nothing any more. */
  Uni<Void> parted(UUID article) {
    return Sql.of("delete from twin_text where article_id = ?1")
        .with(article)
        .update()
        .replaceWithVoid();
  }

  /** It has a new text: does another one say the same by now? */
  Uni<Void> changed(ArticleFacts article) {
    return Sql.of("select exists (select 1 from same_articles(?1))")
        .with(article.id())
        .row(Boolean.class)
        .chain(joined -> joined ? compare(article) : Uni.createFrom().voidItem());
  }

  private Uni<Void> compare(ArticleFacts article) {
    return Sql.of(PAIRS)
        .with(article.id())
        .with(article.version())
        .list(Tuple.class)
        .map(TwinTexts::words)
        .chain(
            words ->
                Sql.of(
                        "insert into twin_text (article_id, number, words) values (?1, ?2, ?3) on"
                            + " conflict do nothing")
                    .with(article.id())
                    .with(article.version())
                    .with(words)
                    .update())
        .replaceWithVoid();
  }

  private static UUID words(List<Tuple> pairs) {
    return pairs.stream()
        .filter(TwinTexts::isAlike)
        .map(p -> p.get(4, UUID.class))
        .findFirst()
        .orElseGet(Ids::next);
  }

  private static boolean isAlike(Tuple p) {
    return SameCorrection.is(
        new Correction(p.get(0, String.class), p.get(1, String.class)),
        new Correction(p.get(2, String.class), p.get(3, String.class)));
  }
}
