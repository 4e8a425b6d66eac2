package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.channel.Channels;
import org.juzhen.channel.ContentLimits;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Account;
import org.juzhen.review.Grade;
import org.juzhen.review.Grading;
import org.juzhen.review.Piece;
import org.juzhen.review.PieceLimits;

/** Makes drafts out of what was asked for, and pieces out of drafts. */
@ApplicationScoped
class PostWriting {
  private final Channels channels;
  private final FileDesk files;
  private final PostGrading grading;
  private final List<Originals> originals;

  PostWriting(
      Channels channels, FileDesk files, PostGrading grading, @All List<Originals> originals) {
    this.channels = channels;
    this.grading = grading;
    this.files = files;
    this.originals = originals;
  }

  /** A complete draft; the article fills in what was left out. */
  Uni<Draft> draft(Actor by, UUID unit, WantedPost wanted) {
    return original(by, wanted.articleId())
        .chain(
            o ->
                grading
                    .of(by, unit, wanted)
                    .chain(
                        g ->
                            cover(by, wanted.coverFileId())
                                .map(cover -> draft(wanted, o, cover, g))));
  }

  /** Knows the article a post reposts, or null without one; what was taken back is refused. */
  Uni<Original> original(Actor by, UUID articleId) {
    return articleId == null || originals.isEmpty()
        ? Uni.createFrom().nullItem()
        : originals
            .get(0)
            .original(by, articleId)
            .invoke(
                o -> {
                  if (o.withdrawn()) {
                    throw PublishingProblem.ORIGINAL_WITHDRAWN.with("title", o.title());
                  }
                });
  }

  private static Draft draft(WantedPost w, Original o, StoredFile cover, Grading grading) {
    String title = w.title() != null ? w.title() : o == null ? null : o.title();
    String body = w.bodyHtml() != null ? w.bodyHtml() : o == null ? null : o.bodyHtml();
    String summary = w.summary() != null ? w.summary() : o == null ? null : o.summary();
    return new Draft(
        required(title, "title").strip(),
        OwnWords.shown(required(body, "bodyHtml"), "bodyHtml"),
        summary == null ? "" : summary.strip(),
        w.coverFileId(),
        cover == null ? null : cover.digest(),
        grading,
        w.articleId(),
        o == null ? null : o.version(),
        o == null ? null : o.sourceName(),
        o == null ? w.sourceUrl() : o.sourceUrl(),
        w.push());
  }

  private static String required(String text, String field) {
    if (text == null || text.isBlank()) {
      throw KernelProblem.field(field, "REQUIRED");
    }
    return text;
  }

  /** The post's draft with the wanted changes. */
  Uni<Draft> changed(Actor by, Post p, PostChange c) {
    return (c.coverFileId() == null
            ? Uni.createFrom().<StoredFile>nullItem()
            : cover(by, c.coverFileId()))
        .chain(cover -> grading.of(by, p, c).map(g -> changed(p, c, cover, g)));
  }

  private static Draft changed(Post p, PostChange c, StoredFile cover, Grading grading) {
    String title = c.title() == null ? p.title : required(c.title(), "title").strip();
    return new Draft(
        title,
        c.bodyHtml() == null ? p.bodyHtml : OwnWords.shown(c.bodyHtml(), "bodyHtml"),
        c.summary() == null ? p.summary : c.summary().strip(),
        cover == null ? p.coverFileId : cover.id(),
        cover == null ? p.coverDigest : cover.digest(),
        grading,
        p.articleId,
        p.articleVersion,
        p.sourceName,
        sourceUrl(p, c.sourceUrl()),
        c.push() == null ? p.push : c.push());
  }

  /** The source of a repost is its article's; only a text without one names a link. */
  private static String sourceUrl(Post p, String wanted) {
    if (wanted != null && p.articleId != null && !wanted.equals(p.sourceUrl)) {
      throw PublishingProblem.SOURCE_IS_THE_ARTICLES.problem().field("sourceUrl", "WRONG_VALUE");
    }
    return wanted == null ? p.sourceUrl : wanted;
  }

  private Uni<StoredFile> cover(Actor by, UUID fileId) {
    return fileId == null
        ? Uni.createFrom().nullItem()
        : files
            .required(by, fileId)
            .invoke(
                f -> {
                  if (!f.isPicture()) {
                    throw KernelProblem.field("coverFileId", "WRONG_VALUE");
                  }
                });
  }

  /** What this account would show: its own words where it has them. */
  Piece piece(Account account, Draft draft, PostVariant variant) {
    return rendering(account).of(account.id(), draft, variant.ownTitle, variant.ownBody);
  }

  /**
   * Refuses what calls itself a verbatim repost and is none (原文转载).
   *
   * @param original the article as it stands now, or null
   */
  void mustBeTrue(Post post, Original original, Collection<Account> accounts, List<Piece> shown) {
    if (post.grading().grade() == Grade.REPOST
        && (original == null || !isVerbatim(post, original, accounts, shown))) {
      throw Verbatim.refusal();
    }
  }

  private boolean isVerbatim(
      Post post, Original original, Collection<Account> accounts, List<Piece> shown) {
    Draft article = post.asWritten(original);
    Map<UUID, Account> byId = accounts.stream().collect(Collectors.toMap(Account::id, a -> a));
    return shown.stream()
        .allMatch(
            p -> Verbatim.same(p, rendering(byId.get(p.accountId())).of(p.accountId(), article)));
  }

  private Rendering rendering(Account account) {
    return new Rendering(channels.limits(account.platform(), account.kind()));
  }

  /** What each account's platform takes, for the checks of review. */
  Map<UUID, PieceLimits> limits(Collection<Account> accounts) {
    return accounts.stream().collect(Collectors.toMap(Account::id, this::limits));
  }

  private PieceLimits limits(Account account) {
    ContentLimits l = channels.limits(account.platform(), account.kind());
    return new PieceLimits(
        l.titleChars(),
        l.bodyChars(),
        l.summaryChars(),
        l.pictures(),
        l.html(),
        l.halfWidth(),
        l.source());
  }
}
