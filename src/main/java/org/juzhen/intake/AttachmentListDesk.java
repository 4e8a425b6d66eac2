package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** Shows which files an article offers, and hands them out (附件清单). */
@ApplicationScoped
public class AttachmentListDesk {
  static final String OF_ARTICLE =
      "select t.id, t.name, t.url, t.file_id, f.size, f.media_type, t.fault, t.fault_detail, t.due_at,"
          + " a.portal_id is not null and v.way <> 'HAND' and a.state = 'CURRENT' and t.file_id is not"
          + " null as open from article a join article_version v on v.article_id = a.id and v.number ="
          + " a.text_version join article_attachment t on t.version_id = v.id left join stored_file f on"
          + " f.id = t.file_id where a.id = ?1 order by t.place";

  static final String OPEN =
      "select t.file_id from article_attachment t join article_version v on v.id = t.version_id join"
          + " article a on a.id = v.article_id where t.id = ?1 and t.file_id is not null and"
          + " a.portal_id is not null and v.way <> 'HAND' and a.state = 'CURRENT'";

  private static final String AGAIN =
      "update article_attachment t set due_at = ?2, tries = 0 from article a join article_version v on"
          + " v.article_id = a.id and v.number = a.text_version where a.id = ?1 and t.version_id ="
          + " v.id and t.file_id is null";

  private final ArticleDesk articles;
  private final FileDesk files;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  AttachmentListDesk(
      ArticleDesk articles, FileDesk files, AuditDesk audit, DueBell bell, HubClock clock) {
    this.articles = articles;
    this.files = files;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** The files of an article's present text, if the article is within reach. */
  @WithTransaction
  public Uni<List<AttachmentView>> of(Actor by, UUID article) {
    return articles.reachable(by, article).chain(a -> views(article));
  }

  /** Asks once more for all that is missing. */
  @WithTransaction
  public Uni<List<AttachmentView>> again(Actor by, UUID article) {
    return articles
        .mayClassify(by, article)
        .chain(
            a ->
                Sql.of(AGAIN)
                    .with(article)
                    .with(clock.now())
                    .update()
                    .call(
                        n ->
                            audit.record(
                                by,
                                "FETCH_ATTACHMENTS",
                                new Subject("article", a.id, a.unitId),
                                Map.of("files", n))))
        .call(n -> bell.ring(AttachmentDesk.NAME))
        .chain(n -> views(article));
  }

  /** A file that everybody may have, or NOT_FOUND. */
  @WithTransaction
  public Uni<StoredFile> open(UUID id) {
    return Sql.of(OPEN)
        .with(id)
        .one(UUID.class)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("file", id))
        .chain(file -> files.required(Actor.hub(AttachmentDesk.NAME), file));
  }

  private static Uni<List<AttachmentView>> views(UUID article) {
    return Sql.of(OF_ARTICLE)
        .with(article)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(AttachmentListDesk::view).toList());
  }

  private static AttachmentView view(Tuple row) {
    UUID id = row.get(0, UUID.class);
    String fault = row.get(6, String.class);
    Object due = row.get(8);
    return new AttachmentView(
        id,
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, UUID.class),
        row.get(4, Long.class),
        row.get(5, String.class),
        row.get(9, Boolean.class) ? "/public/attachments/" + id : null,
        fault == null ? null : AttachmentFault.valueOf(fault),
        row.get(7, String.class),
        due == null ? null : Column.instant(due));
  }
}
