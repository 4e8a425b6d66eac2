package org.juzhen.publishing;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;

/** What is told of a delivery, and what news it makes. */
final class DeliveryFacts {
  private DeliveryFacts() {}

  /** What is posted, as far as a delivery shows it; a reply has no post. */
  static DeliveryView view(Delivery d, Account account, Post source, Together together, Actor by) {
    boolean post = d.kind == Delivery.Kind.POST;
    return new DeliveryView(
        d.id,
        post ? d.sourceId : null,
        post ? null : d.sourceId,
        d.accountId,
        account.name(),
        account.platform(),
        source == null ? null : source.line(),
        d.state,
        d.dueAt,
        d.nextAt,
        d.postedAt,
        d.saidAt,
        d.url,
        d.byHand,
        d.errorCode,
        d.error,
        d.fixBy,
        d.attempts,
        d.recall == null ? null : d.recall.name(),
        source != null && PostContent.isPushed(source, d),
        d.createdByName,
        together,
        UnowedDelivery.isHeld(d),
        mayAct(d, by) ? actions(d) : List.of());
  }

  static boolean mayAct(Delivery d, Actor by) {
    return d.kind == Delivery.Kind.POST
        ? by.has(Role.EDITOR, d.unitId)
        : by.hasAny(d.unitId, Role.EDITOR, Role.HANDLER);
  }

  private static List<String> actions(Delivery d) {
    List<String> all = new ArrayList<>(DeliveryAction.forPeople(d.state));
    if (!d.isCancellable()) {
      all.remove(DeliveryAction.CANCEL.name());
    }
    if (d.state == DeliveryState.POSTED && d.recall == Delivery.Recall.BY_HAND) {
      all.add(DeliveryAction.TAKE_BACK.name());
    }
    return all;
  }

  static PostedFacts news(Delivery d, Post post) {
    return new PostedFacts(
        d.id,
        d.kind.name(),
        d.sourceId,
        d.accountId,
        post == null ? null : post.articleId,
        post == null ? null : post.articleVersion,
        d.postedAt,
        isPushed(d, post),
        d.url);
  }

  /** It went to the followers, or a person posted it who may have sent it. */
  static boolean isPushed(Delivery d, Post post) {
    return d.byHand || post != null && PostContent.isPushed(post, d);
  }
}
