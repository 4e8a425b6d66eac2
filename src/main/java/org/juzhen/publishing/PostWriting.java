package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.juzhen.channel.Channels;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.publishing.drafting.Rendered;
import org.juzhen.publishing.drafting.Wording;
import org.juzhen.registry.Account;
import org.juzhen.review.Grade;
import org.juzhen.review.Grading;
import org.juzhen.review.Piece;

/** Makes drafts out of what was asked for, and pieces out of drafts. */
@ApplicationScoped
class PostWriting {
  private final Channels channels;
  private final FileDesk files;
  private final PostGrading grading;
  private final Press press;
  private final DrawingDesk drawing;
  private final FormChoice choice;
  private final List<Originals> originals;

  PostWriting(
      Channels channels,
      FileDesk files,
      PostGrading grading,
      Press press,
      DrawingDesk drawing,
      FormChoice choice,
      @All List<Originals> originals) {
    this.channels = channels;
    this.press = press;
    this.drawing = drawing;
    this.choice = choice;
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

  /** Acts, with every picture drawn that a layout needs. Must not run in a transaction. */
  <T> Uni<T> prepared(Actor by, Supplier<Uni<T>> act) {
    return drawing.with(by, act);
  }

  /**
   * What each account would show by the rules of today.
   *
   * @param own words of its own, where an account has any
   */
  Uni<Map<UUID, Rendered>> rendered(
      Collection<Account> accounts,
      Draft draft,
      Map<UUID, WantedPost.Own> own,
      FormChoice.Said said) {
    return choice
        .of(accounts, said)
        .chain(
            forms ->
                press.of(accounts, a -> wording(a, draft, own.get(a.id()), forms.get(a.id()))));
  }

  /** Lets new variants show a draft, each in its form. */
  Uni<Void> show(
      List<PostVariant> fresh, List<Account> accounts, Draft draft, List<WantedPost.Form> forms) {
    Map<UUID, WantedPost.Own> own = new HashMap<>();
    fresh.forEach(v -> own.put(v.accountId, v.ownWords()));
    return rendered(accounts, draft, own, new FormChoice.Said(forms, own.keySet(), List.of()))
        .invoke(made -> fresh.forEach(v -> v.show(made.get(v.accountId).piece())))
        .replaceWithVoid();
  }

  /** Refuses pieces whose pictures their platform could not fetch. */
  void mustBeReachable(List<Piece> pieces) {
    if (pieces.stream().anyMatch(p -> p.shortText() != null)) {
      choice.mustBeReachable();
    }
  }

  /** The same as it is written, with the pictures that have been drawn already. */
  Uni<Map<UUID, Rendered>> asFarAsDrawn(
      Collection<Account> accounts, Draft draft, Collection<PostVariant> variants) {
    Map<UUID, PostVariant> byAccount =
        variants.stream().collect(Collectors.toMap(v -> v.accountId, v -> v));
    return press.asFarAsDrawn(
        accounts,
        a -> {
          PostVariant v = byAccount.get(a.id());
          return wording(a, draft, v.ownWords(), v.form());
        });
  }

  private static Wording wording(Account account, Draft d, WantedPost.Own own, Shape form) {
    return new Wording(
        account.id(),
        own == null || own.title() == null ? d.title() : own.title(),
        own == null || own.bodyHtml() == null ? d.bodyHtml() : own.bodyHtml(),
        d.summary(),
        d.sourceName(),
        d.sourceUrl(),
        d.coverDigest(),
        form);
  }

  /**
   * What is shown on: what was signed, or lies before signers, by older rules stays as it is while
   * those rules would still make the same of the words.
   */
  Piece kept(Account account, Draft draft, PostVariant variant, Piece now) {
    if (!variant.rendering.equals(Piece.FIRST) || now.shortText() != null) {
      return now;
    }
    Piece former = first(account).of(account.id(), draft, variant.ownTitle, variant.ownBody);
    return variant.shows(former) ? former : now;
  }

  /**
   * Refuses what calls itself a verbatim repost and is none (原文转载).
   *
   * @param original the article as it stands now, or null
   */
  Uni<Void> mustBeTrue(
      Post post, Original original, Collection<Account> accounts, List<Piece> shown) {
    if (post.grading().grade() != Grade.REPOST) {
      return Uni.createFrom().voidItem();
    }
    if (original == null) {
      throw Verbatim.refusal();
    }
    Draft article = post.asWritten(original);
    Map<UUID, Shape> forms = new HashMap<>();
    shown.stream()
        .filter(p -> p.shortText() != null)
        .forEach(p -> forms.put(p.accountId(), Shape.ARTICLE));
    return press
        .asFarAsDrawn(accounts, a -> wording(a, article, null, forms.get(a.id())))
        .invoke(
            made -> {
              if (!isVerbatim(article, accounts, shown, made)) {
                throw Verbatim.refusal();
              }
            })
        .replaceWithVoid();
  }

  /** Each piece is held against the article as the rules of that piece lay it out. */
  private boolean isVerbatim(
      Draft article, Collection<Account> accounts, List<Piece> shown, Map<UUID, Rendered> made) {
    Map<UUID, Account> byId = accounts.stream().collect(Collectors.toMap(Account::id, a -> a));
    return shown.stream()
        .allMatch(
            p ->
                Verbatim.same(
                    p,
                    p.rendering().equals(Piece.FIRST)
                        ? first(byId.get(p.accountId())).of(p.accountId(), article)
                        : made.get(p.accountId()).piece()));
  }

  private FirstRendering first(Account account) {
    return new FirstRendering(channels.limits(account.platform(), account.kind()));
  }
}
