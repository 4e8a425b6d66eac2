package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.files.CleanHtml;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.OwnAddress;
import org.juzhen.publishing.RepostMeasure.Taken;
import org.juzhen.publishing.drafting.PlatformForm;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.publishing.drafting.Rendered;
import org.juzhen.publishing.drafting.Rendered.CoverFrom;
import org.juzhen.publishing.drafting.WeChatDress;
import org.juzhen.registry.Account;
import org.juzhen.review.Piece;

/**
 * Shows a post as the readers of each platform would see it (分平台预览), to who writes it and to who
 * signs it. What is shown is what is kept, to the letter; the layout is only made again to say what
 * was left out.
 */
@ApplicationScoped
public class PreviewsDesk {
  private final Posts posts;
  private final PostFiles files;
  private final PostReaders readers;
  private final PostWriting writing;
  private final OwnAddress own;
  private final List<RepostMeasure> measures;

  PreviewsDesk(
      Posts posts,
      PostFiles files,
      PostReaders readers,
      PostWriting writing,
      OwnAddress own,
      @All List<RepostMeasure> measures) {
    this.posts = posts;
    this.files = files;
    this.readers = readers;
    this.writing = writing;
    this.own = own;
    this.measures = measures;
  }

  /** Of every account, in the post's order. */
  @WithTransaction
  public Uni<PostPreview.All> of(Actor by, UUID id) {
    return posts
        .required(id)
        .call(p -> readers.mustSee(by, p))
        .chain(files::of)
        .chain(f -> laidOut(f).chain(made -> taken(f).map(taken -> previews(f, made, taken))));
  }

  private Uni<Map<UUID, Rendered>> laidOut(PostFile f) {
    List<Account> accounts = f.variants().stream().map(f::account).toList();
    return writing.asFarAsDrawn(accounts, f.post().draft(), f.variants());
  }

  private Uni<Map<UUID, Taken>> taken(PostFile f) {
    Post p = f.post();
    if (p.articleId == null || measures.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Map<UUID, String> shown = new HashMap<>();
    f.variants().forEach(v -> shown.put(v.accountId, ShownTexts.words(v.piece())));
    return measures.get(0).of(p.articleId, p.articleVersion, p.unitId, shown);
  }

  private PostPreview.All previews(PostFile f, Map<UUID, Rendered> made, Map<UUID, Taken> taken) {
    return new PostPreview.All(
        f.variants().stream()
            .map(v -> preview(f, v, made.get(v.accountId), taken.get(v.accountId)))
            .toList());
  }

  private PostPreview preview(PostFile f, PostVariant v, Rendered made, Taken taken) {
    Piece piece = v.piece();
    boolean current = made.piece().digest().equals(piece.digest());
    PlatformForm form = made.form();
    boolean whole = form.shape() == Shape.SHORT;
    return new PostPreview(
        v.accountId,
        f.account(v).name(),
        f.account(v).platform(),
        form.shape(),
        piece.digest(),
        piece.rendering(),
        current,
        f.clearance(v) != null,
        piece.title(),
        WeChatDress.shown(piece.bodyHtml(), form),
        whole ? current ? made.words() : CleanHtml.text(piece.bodyHtml()) : null,
        piece.shortText(),
        piece.summary(),
        piece.sourceUrl(),
        v.shownCover(),
        current ? made.cover() : v.shownCover() == null ? CoverFrom.NONE : CoverFrom.CHOSEN,
        piece.media(),
        piece.drawn(),
        current ? made.counts() : List.of(),
        current ? made.cuts() : List.of(),
        current ? made.links() : List.of(),
        faults(current, made, piece),
        taken,
        form.source());
  }

  /** What the rules say of it, and what the hub lacks to send it. */
  private List<Rendered.Fault> faults(boolean current, Rendered made, Piece piece) {
    List<Rendered.Fault> faults = new ArrayList<>(current ? made.faults() : List.of());
    if (piece.shortText() != null && own.told().isEmpty()) {
      faults.add(Rendered.Fault.NO_PUBLIC_ADDRESS);
    }
    return faults;
  }
}
