package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.channel.ContentLimits;
import org.juzhen.publishing.drafting.PlatformForm;
import org.juzhen.review.Piece;
import org.juzhen.review.PieceLimits;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.SubjectKind;

/** Makes out of a post what is put forward for review (送审单); joins its caller's transaction. */
@ApplicationScoped
class PostOrders {
  private final PlatformForms forms;

  PostOrders(PlatformForms forms) {
    this.forms = forms;
  }

  /**
   * These pieces, held against the article as it stands now.
   *
   * @param original the article, or null without one
   */
  Uni<ReviewOrder> of(PostFile f, List<Piece> pieces, Original original, List<UUID> authors) {
    return limits(f).map(limits -> of(f, pieces, original, authors, limits));
  }

  private static ReviewOrder of(
      PostFile f,
      List<Piece> pieces,
      Original original,
      List<UUID> authors,
      Map<UUID, PieceLimits> limits) {
    Post p = f.post();
    return new ReviewOrder(
        SubjectKind.POST,
        p.id,
        p.unitId,
        p.authorId,
        authors,
        p.title,
        p.grading(),
        p.articleId,
        original == null ? p.sourceName : original.sourceName(),
        original == null ? p.sourceUrl : original.sourceUrl(),
        original == null ? null : original.bodyHtml(),
        original == null ? null : original.title(),
        original == null ? null : original.typed(),
        null,
        pieces,
        limits);
  }

  /** What the platforms take of what stands in a post, for the checks of review. */
  private Uni<Map<UUID, PieceLimits>> limits(PostFile f) {
    return forms
        .today()
        .map(
            today ->
                f.variants().stream()
                    .collect(
                        Collectors.toMap(
                            v -> v.accountId, v -> limits(v, today.of(f.account(v), v.form())))));
  }

  private static PieceLimits limits(PostVariant v, PlatformForm form) {
    ContentLimits l = form.limits();
    return new PieceLimits(
        l.titleChars(),
        l.bodyChars(),
        l.summaryChars(),
        l.pictures(),
        l.html(),
        l.halfWidth(),
        l.source(),
        form.coverNeeded() && v.shownCover() == null);
  }
}
