package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.IfMatch;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Account;
import org.juzhen.review.Piece;
import org.juzhen.review.Preview;
import org.juzhen.review.PreviewDesk;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.ReviewOrder;
import org.juzhen.review.screening.ReadAhead;

/** Where posts are written and put forward (采编). */
@ApplicationScoped
public class PostDesk {
  private final Posts posts;
  private final PostVariants variants;
  private final PostFiles files;
  private final PostDoor door;
  private final PostWriting writing;
  private final PostEditing editing;
  private final PostOrders orders;
  private final OriginalChanges changes;
  private final ReviewDesk reviews;
  private final PreviewDesk previews;
  private final AuditDesk audit;
  private final HubClock clock;

  PostDesk(
      Posts posts,
      PostVariants variants,
      PostFiles files,
      PostDoor door,
      PostWriting writing,
      PostEditing editing,
      PostOrders orders,
      OriginalChanges changes,
      ReviewDesk reviews,
      PreviewDesk previews,
      AuditDesk audit,
      HubClock clock) {
    this.posts = posts;
    this.variants = variants;
    this.files = files;
    this.door = door;
    this.writing = writing;
    this.editing = editing;
    this.orders = orders;
    this.changes = changes;
    this.reviews = reviews;
    this.previews = previews;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes a post for accounts of the editor's own unit. */
  public Uni<PostView> write(Actor by, WantedPost wanted) {
    return withPictures(by, () -> writeDown(by, wanted));
  }

  /**
   * Acts in a transaction of its own, again where a text that it writes takes pictures that have to
   * be drawn first. Must not run in a transaction.
   */
  public <T> Uni<T> withPictures(Actor by, Supplier<Uni<T>> act) {
    return writing.prepared(by, act);
  }

  /** Joins its caller's transaction, which is run by {@link #withPictures}. */
  @WithTransaction
  public Uni<PostView> writeDown(Actor by, WantedPost wanted) {
    return door.writable(by, wanted.accountIds()).chain(accounts -> write(by, wanted, accounts));
  }

  private Uni<PostView> write(Actor by, WantedPost wanted, List<Account> accounts) {
    return writing
        .draft(by, accounts.get(0).unitId(), wanted)
        .chain(
            draft ->
                writing
                    .original(by, wanted.articleId())
                    .chain(o -> write(by, wanted, accounts, draft, o)));
  }

  private Uni<PostView> write(
      Actor by, WantedPost wanted, List<Account> accounts, Draft draft, Original original) {
    Post post = new Post(accounts.get(0).unitId(), draft, by, clock.now());
    List<PostVariant> all = variants(by, post, wanted);
    return writing
        .show(all, accounts, draft, wanted.forms())
        .chain(x -> writing.mustBeTrue(post, original, accounts, standing(all)))
        .chain(x -> posts.persist(post))
        .chain(x -> variants.persist(all))
        .chain(x -> record(by, "WRITE_POST", post, Map.of("accounts", wanted.accountIds())))
        .chain(x -> view(by, post));
  }

  private static List<Piece> standing(List<PostVariant> all) {
    return all.stream().map(PostVariant::piece).toList();
  }

  private static List<PostVariant> variants(Actor by, Post post, WantedPost wanted) {
    Map<UUID, WantedPost.Own> own = OwnWords.of(wanted.variants(), wanted.accountIds());
    return wanted.accountIds().stream()
        .distinct()
        .map(
            account -> {
              PostVariant variant = new PostVariant(post.id, account, by, post.createdAt);
              variant.own(own.get(account));
              return variant;
            })
        .toList();
  }

  /** One post, if the person may see it. */
  @WithTransaction
  public Uni<PostView> show(Actor by, UUID id) {
    return posts
        .required(id)
        .call(p -> door.mustSee(by, p.unitId, id))
        .chain(files::of)
        .map(f -> f.view(by));
  }

  /** Newest first, within what the person may see. */
  @WithTransaction
  public Uni<Slice<PostView>> list(Actor by, PostQuestion question, Paging paging) {
    return posts
        .page(question, Realm.of(by), paging)
        .map(found -> Slice.of(found, paging, p -> p.id.toString()))
        .chain(
            slice ->
                files
                    .of(slice.items())
                    .map(
                        all ->
                            new Slice<>(all.stream().map(f -> f.view(by)).toList(), slice.next())));
  }

  /** Changes a post. What is no longer the text that was signed loses its clearance. */
  public Uni<PostView> change(Actor by, UUID id, String ifMatch, PostChange change) {
    return withPictures(by, () -> changeDown(by, id, ifMatch, change));
  }

  @WithTransaction
  Uni<PostView> changeDown(Actor by, UUID id, String ifMatch, PostChange change) {
    return written(by, id)
        .invoke(p -> IfMatch.check(ifMatch, p.version))
        .chain(files::of)
        .call(f -> editing.change(by, f, change))
        .call(f -> posts.flush())
        .chain(f -> view(by, f.post()));
  }

  /** What the machine would say if it were put forward now; nothing is written down. */
  public Uni<Preview> screen(Actor by, UUID id, Locale language) {
    return asItStands(by, id).chain(order -> previews.preview(by, order, language));
  }

  /** As it would be put forward now, for who writes it. */
  @WithTransaction
  Uni<ReviewOrder> asItStands(Actor by, UUID id) {
    return written(by, id)
        .chain(files::of)
        .chain(
            f ->
                writing
                    .original(by, f.post().articleId)
                    .chain(o -> orders.of(f, standing(f), o, List.of())));
  }

  /** What can still be mended; where everything is out, what stands there. */
  private static List<Piece> standing(PostFile f) {
    List<Piece> pieces = pieces(f);
    return pieces.isEmpty() ? standing(f.variants()) : pieces;
  }

  private static List<Piece> pieces(PostFile f) {
    return standing(f.changeable());
  }

  /**
   * Puts a post forward for review; findings never stop it. The machine reads it before, outside of
   * the transaction.
   */
  public Uni<PostView> submit(Actor by, UUID id) {
    return previews.readThen(by, () -> asItStands(by, id), ahead -> putForward(by, id, ahead));
  }

  @WithTransaction
  Uni<PostView> putForward(Actor by, UUID id, ReadAhead ahead) {
    return mine(by, id)
        .chain(files::of)
        .invoke(f -> must(PostAction.SUBMIT, f))
        .invoke(PostFile::mustBeOfOneUnit)
        .chain(
            f ->
                writing
                    .original(by, f.post().articleId)
                    .chain(o -> submit(by, f, o, ahead).replaceWith(f.post())))
        .call(p -> record(by, "SUBMIT_POST", p, Map.of("revision", p.revision)))
        .chain(p -> view(by, p));
  }

  private Uni<UUID> submit(Actor by, PostFile f, Original original, ReadAhead ahead) {
    Post p = f.post();
    List<Piece> pieces = pieces(f);
    writing.mustBeReachable(pieces);
    return writing
        .mustBeTrue(p, original, f.accounts().values(), pieces)
        .chain(x -> submitTrue(by, f, original, pieces, ahead));
  }

  private Uni<UUID> submitTrue(
      Actor by, PostFile f, Original original, List<Piece> pieces, ReadAhead ahead) {
    Post p = f.post();
    boolean outdated = p.isOlderThan(original);
    p.submitted(original);
    return posts
        .flush()
        .chain(x -> outdated ? changes.forget(p, by) : Uni.createFrom().voidItem())
        .chain(x -> posts.authors(p.id))
        .chain(authors -> orders.of(f, pieces, original, authors))
        .chain(order -> reviews.submit(by, order, ahead));
  }

  /** The post, locked, for an editor of its unit; else NOT_FOUND or FORBIDDEN. */
  private Uni<Post> mine(Actor by, UUID id) {
    return posts
        .locked(id)
        .call(p -> door.mustSee(by, p.unitId, id))
        .invoke(p -> by.must(p.unitId, Role.EDITOR));
  }

  /** As above, or for the contributor who wrote it, until it is put forward. */
  private Uni<Post> written(Actor by, UUID id) {
    return posts
        .locked(id)
        .call(p -> door.mustSee(by, p.unitId, id))
        .invoke(
            p -> {
              if (!p.isContributedBy(by)) {
                by.must(p.unitId, Role.EDITOR);
              }
            });
  }

  static void must(PostAction action, PostFile file) {
    PostState state = file.state();
    if (!action.allowed(file.post().stage, state, !file.changeable().isEmpty())) {
      throw PublishingProblem.WRONG_POST_STATE.with("state", state).with("action", action.name());
    }
  }

  private Uni<Void> record(Actor by, String verb, Post post, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("post", post.id, post.unitId), change);
  }

  private Uni<PostView> view(Actor by, Post post) {
    return posts.flush().chain(x -> files.of(post)).map(f -> f.view(by));
  }
}
