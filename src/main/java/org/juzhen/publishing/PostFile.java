package org.juzhen.publishing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;
import org.juzhen.review.ReviewView;

/** A post with all that hangs on it, read together and shown in parts (稿件卷). */
record PostFile(
    Post post,
    List<PostVariant> variants,
    List<Delivery> deliveries,
    Map<UUID, Account> accounts,
    Map<Gate.Content, Gate.Cleared> cleared,
    Map<UUID, List<Together.Mate>> mates,
    List<ReviewView> reviews) {

  PostState state() {
    return PostState.of(post.stage, deliveries.stream().map(d -> d.state).toList());
  }

  Gate.Cleared clearance(PostVariant v) {
    return cleared.get(new Gate.Content(v.accountId, v.digest));
  }

  /** What the account shows, or null. */
  PostVariant variant(UUID account) {
    return variants.stream().filter(v -> v.accountId.equals(account)).findFirst().orElse(null);
  }

  Account account(PostVariant v) {
    return accounts.get(v.accountId);
  }

  /** The delivery that counts for an account: the one that was not cancelled, or null. */
  Delivery live(UUID account) {
    return deliveries.stream()
        .filter(d -> d.accountId.equals(account) && d.state != DeliveryState.CANCELLED)
        .findFirst()
        .orElse(null);
  }

  /** What no account shows yet. */
  List<PostVariant> changeable() {
    return variants.stream()
        .filter(v -> live(v.accountId) == null || !live(v.accountId).mayBeOut())
        .toList();
  }

  /** The same as far as it is about one account. */
  PostFile only(UUID account) {
    return new PostFile(
        post,
        variants.stream().filter(v -> v.accountId.equals(account)).toList(),
        deliveries.stream().filter(d -> d.accountId.equals(account)).toList(),
        accounts,
        cleared,
        mates,
        reviews);
  }

  /** Says no while it is still to go to an account that another unit has taken over. */
  void mustBeOfOneUnit() {
    PostDoor.mustStillBeOf(post.unitId, changeable().stream().map(this::account).toList());
  }

  /** Plans, and what became of plans: with them it was chosen whether followers are told. */
  boolean isPlanned() {
    return deliveries.stream().anyMatch(d -> d.state != DeliveryState.CANCELLED);
  }

  /** Refuses to tell followers of one account and not of another; what is out was told or not. */
  void mustPushAsBefore(boolean push) {
    if (push != post.push && deliveries.stream().anyMatch(Delivery::mayBeOut)) {
      throw PublishingProblem.PUSH_IS_CHOSEN.problem().field("push", "WRONG_VALUE");
    }
  }

  String digest() {
    return Digests.hex(String.join("\n", variants.stream().map(v -> v.digest).sorted().toList()));
  }

  PostView view(Actor by) {
    PostState state = state();
    return new PostView(
        post.id,
        post.revision,
        post.version,
        digest(),
        state,
        post.stageNote,
        post.unitId,
        post.authorId,
        post.title,
        post.bodyHtml,
        post.summary,
        post.coverFileId,
        post.grade,
        post.concernedUnitIds,
        post.planFileId,
        post.articleId,
        changeable().isEmpty() ? null : post.unowedAt,
        post.sourceName,
        post.sourceUrl,
        post.push,
        variants.stream().map(v -> view(v, state)).toList(),
        reviews,
        deliveries.stream().map(d -> view(d, by)).toList(),
        by.has(Role.EDITOR, post.unitId)
            ? PostAction.in(state, post.stage, !changeable().isEmpty())
            : post.isContributedBy(by) ? List.of(PostAction.EDIT.name()) : List.of(),
        post.createdAt,
        post.changedAt);
  }

  private PostView.Variant view(PostVariant v, PostState whole) {
    Account account = accounts.get(v.accountId);
    Delivery live = live(v.accountId);
    boolean holds = clearance(v) != null;
    String state = live != null ? live.state.name() : holds ? "CLEARED" : stage(whole);
    return new PostView.Variant(
        v.accountId,
        account.name(),
        account.platform(),
        v.digest,
        state,
        v.title,
        v.bodyHtml,
        v.summary,
        v.shortText,
        holds,
        account.archivedOn());
  }

  /** Of a text without clearance nothing better can be said than where the post's review is. */
  private String stage(PostState whole) {
    return post.stage == PostStage.CLEARED
        ? whole == PostState.RETURNED ? "RETURNED" : "DRAFT"
        : post.stage.name();
  }

  private DeliveryView view(Delivery d, Actor by) {
    return DeliveryFacts.view(d, accounts.get(d.accountId), post, Together.of(d, mates), by);
  }
}
