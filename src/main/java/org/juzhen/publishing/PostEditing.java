package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.publishing.drafting.Rendered;
import org.juzhen.registry.Account;
import org.juzhen.review.Piece;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.SubjectKind;

/**
 * What a change of a post does to its accounts: those that may already show it keep what they have,
 * all others are rendered anew, and whatever then differs from what was signed is cleared no more.
 */
@ApplicationScoped
class PostEditing {
  private final PostVariants variants;
  private final PostDoor door;
  private final PostWriting writing;
  private final ReviewDesk reviews;
  private final AuditDesk audit;
  private final List<ChangedNews> listeners;
  private final HubClock clock;

  PostEditing(
      PostVariants variants,
      PostDoor door,
      PostWriting writing,
      ReviewDesk reviews,
      AuditDesk audit,
      @All List<ChangedNews> listeners,
      HubClock clock) {
    this.variants = variants;
    this.door = door;
    this.writing = writing;
    this.reviews = reviews;
    this.audit = audit;
    this.listeners = listeners;
    this.clock = clock;
  }

  Uni<Void> change(Actor by, PostFile file, PostChange change) {
    Set<UUID> fixed = fixed(file);
    List<UUID> wanted =
        change.accountIds() == null
            ? file.variants().stream().map(v -> v.accountId).toList()
            : change.accountIds();
    if (wanted.stream().allMatch(fixed::contains)) {
      throw PublishingProblem.POST_ALREADY_OUT.problem();
    }
    mustLeavePlans(file, change);
    Set<UUID> left = left(file, fixed);
    return door.writable(by, stillOurs(file, wanted, left))
        .invoke(accounts -> mustBeOurs(file.post(), accounts))
        .chain(
            accounts ->
                writing
                    .changed(by, file.post(), change)
                    .chain(
                        draft ->
                            made(by, new Work(file, fixed, left, accounts, draft, change))
                                .chain(work -> apply(by, work))));
  }

  /** Whether followers are told was chosen with the plan, by name; a change of words is no plan. */
  private static void mustLeavePlans(PostFile file, PostChange change) {
    boolean other = change.push() != null && change.push() != file.post().push;
    if (other && file.isPlanned()) {
      throw PublishingProblem.PUSH_IS_CHOSEN.problem().field("push", "WRONG_VALUE");
    }
  }

  /** Accounts that show it and went to another unit since: nothing can be changed there. */
  private static Set<UUID> left(PostFile file, Set<UUID> fixed) {
    return fixed.stream()
        .filter(a -> !file.accounts().get(a).unitId().equals(file.post().unitId))
        .collect(Collectors.toSet());
  }

  private static List<UUID> stillOurs(PostFile file, List<UUID> wanted, Set<UUID> left) {
    List<UUID> ours = wanted.stream().filter(a -> !left.contains(a)).toList();
    PostDoor.mustStillBeOf(
        file.post().unitId,
        file.variants().stream()
            .filter(v -> ours.contains(v.accountId))
            .map(file::account)
            .toList());
    return ours;
  }

  private static void mustBeOurs(Post post, List<Account> accounts) {
    if (accounts.stream().anyMatch(a -> !a.unitId().equals(post.unitId))) {
      throw PublishingProblem.ACCOUNTS_OF_SEVERAL_UNITS
          .problem()
          .field("accountIds", "WRONG_VALUE");
    }
  }

  /** Accounts that show it, or may. */
  private static Set<UUID> fixed(PostFile file) {
    return file.deliveries().stream()
        .filter(Delivery::mayBeOut)
        .map(d -> d.accountId)
        .collect(Collectors.toSet());
  }

  /** What the accounts would show of it; those that may show it already are not asked. */
  private Uni<Work> made(Actor by, Work work) {
    Map<UUID, WantedPost.Own> given = OwnWords.of(work.change().variants(), work.accountIds());
    List<Account> open =
        work.accounts().stream().filter(a -> !work.fixed().contains(a.id())).toList();
    Map<UUID, WantedPost.Own> own = new HashMap<>();
    for (Account account : open) {
      own.put(account.id(), variant(by, work, account).ownWords(given.get(account.id())));
    }
    FormChoice.Said said =
        new FormChoice.Said(work.change().forms(), work.accountIds(), work.file().variants());
    return writing.rendered(open, work.draft(), own, said).map(work::with);
  }

  /**
   * One change with everything it concerns.
   *
   * @param made what the accounts would show of it
   */
  private record Work(
      PostFile file,
      Set<UUID> fixed,
      Set<UUID> left,
      List<Account> accounts,
      Draft draft,
      PostChange change,
      Map<UUID, Rendered> made) {

    Work(
        PostFile file,
        Set<UUID> fixed,
        Set<UUID> left,
        List<Account> accounts,
        Draft draft,
        PostChange change) {
      this(file, fixed, left, accounts, draft, change, Map.of());
    }

    Work with(Map<UUID, Rendered> rendered) {
      return new Work(file, fixed, left, accounts, draft, change, rendered);
    }

    /** Signed, or before those who sign. */
    boolean isHandedIn(PostVariant variant) {
      PostStage stage = file.post().stage;
      return stage == PostStage.IN_REVIEW
          || stage == PostStage.CLEARED
          || file.clearance(variant) != null;
    }

    Set<UUID> accountIds() {
      return accounts.stream().map(Account::id).collect(Collectors.toSet());
    }

    PostVariant variant(UUID account) {
      return file.variants().stream()
          .filter(v -> v.accountId.equals(account))
          .findFirst()
          .orElse(null);
    }
  }

  private Uni<Void> apply(Actor by, Work work) {
    Post post = work.file().post();
    Set<UUID> gone = gone(work);
    List<PostVariant> added = new ArrayList<>();
    Set<UUID> changed = new HashSet<>(gone);
    Map<UUID, WantedPost.Own> own = OwnWords.of(work.change().variants(), work.accountIds());
    boolean reworded = rewords(work, own);
    for (Account account : work.accounts()) {
      if (!work.fixed().contains(account.id()) && shown(by, work, account, own, added)) {
        changed.add(account.id());
      }
    }
    boolean regraded = !post.grading().equals(work.draft().grading());
    if (regraded) {
      work.accountIds().stream().filter(a -> !work.fixed().contains(a)).forEach(changed::add);
    }
    boolean sameText = changed.isEmpty();
    boolean written = reworded || !sameText;
    post.write(work.draft(), written ? by : authorOf(post, by), clock.now());
    return (added.isEmpty() ? Uni.createFrom().voidItem() : variants.persist(added))
        .chain(x -> remove(work, gone))
        .chain(
            x ->
                sameText ? Uni.createFrom().voidItem() : reopen(by, work, changed, added, regraded))
        .chain(
            x ->
                audit.record(
                    by,
                    "CHANGE_POST",
                    new Subject("post", post.id, post.unitId),
                    Map.of(
                        "revision", post.revision,
                        "accounts", changed,
                        "grade", post.grade,
                        "push", post.push)))
        .chain(x -> variants.flush())
        .chain(x -> InTurn.each(listeners, l -> l.changed(post.id)));
  }

  /** Words that no account shows yet are written all the same: another change may show them. */
  private static boolean rewords(Work work, Map<UUID, WantedPost.Own> own) {
    return !work.file().post().says(work.draft())
        || work.file().variants().stream().anyMatch(v -> v.isReworded(own.get(v.accountId)));
  }

  /** A change that changes no word leaves the author, and so the signatures, as they were. */
  private static Actor authorOf(Post post, Actor by) {
    return new Actor(post.authorId, by.name(), by.unitId(), by.sessionId(), by.grants());
  }

  private static Set<UUID> gone(Work work) {
    Set<UUID> stay = work.accountIds();
    Set<UUID> gone =
        work.file().variants().stream()
            .map(v -> v.accountId)
            .filter(a -> !stay.contains(a) && !work.left().contains(a))
            .collect(Collectors.toSet());
    if (gone.stream().anyMatch(work.fixed()::contains)) {
      throw PublishingProblem.POST_ALREADY_OUT.problem().field("accountIds", "WRONG_VALUE");
    }
    return gone;
  }

  /** Renders the account's text; true when it is another one than before. */
  private boolean shown(
      Actor by,
      Work work,
      Account account,
      Map<UUID, WantedPost.Own> own,
      List<PostVariant> added) {
    PostVariant before = work.variant(account.id());
    PostVariant variant = variant(by, work, account);
    if (before == null) {
      added.add(variant);
    }
    variant.own(own.get(account.id()));
    Piece now = work.made().get(account.id()).piece();
    return variant.show(
        before != null && work.isHandedIn(before)
            ? writing.kept(account, work.draft(), variant, now)
            : now);
  }

  /** What the account has, or a new one. */
  private PostVariant variant(Actor by, Work work, Account account) {
    PostVariant before = work.variant(account.id());
    return before == null
        ? new PostVariant(work.file().post().id, account.id(), by, clock.now())
        : before;
  }

  private Uni<Void> remove(Work work, Set<UUID> gone) {
    return gone.isEmpty()
        ? Uni.createFrom().voidItem()
        : variants
            .delete("postId = ?1 and accountId in ?2", work.file().post().id, List.copyOf(gone))
            .replaceWithVoid();
  }

  /** What is classed anew needs other signatures, also where no word changed. */
  private Uni<Void> reopen(
      Actor by, Work work, Set<UUID> changed, List<PostVariant> added, boolean regraded) {
    Post post = work.file().post();
    post.reopen();
    work.file().deliveries().stream()
        .filter(d -> changed.contains(d.accountId))
        .filter(Delivery::isCancellable)
        .forEach(Delivery::cancel);
    Set<String> shown =
        Stream.concat(work.file().variants().stream(), added.stream())
            .filter(v -> work.accountIds().contains(v.accountId))
            .filter(v -> !regraded || work.fixed().contains(v.accountId))
            .map(v -> v.digest)
            .collect(Collectors.toSet());
    return reviews.voidExcept(SubjectKind.POST, post.id, shown, by, "CHANGED");
  }
}
