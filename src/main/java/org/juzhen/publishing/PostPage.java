package org.juzhen.publishing;

import java.util.List;
import org.juzhen.kernel.Station;

/**
 * A post as its page shows it (稿件页).
 *
 * @param out how many accounts show it, or may
 * @param planned how many deliveries have not begun
 */
public record PostPage(
    PostView post, List<Station> road, List<Preview> previews, long out, long planned) {

  /** What one account will show, ready for the page; its state in {@link PostState}'s words. */
  public record Preview(PostView.Variant variant, String body, DeliveryState delivery) {}

  static PostPage of(PostView post) {
    return new PostPage(
        post,
        PostRoad.of(post),
        post.variants().stream().map(v -> preview(post, v)).toList(),
        post.deliveries().stream().filter(d -> isOut(d.state())).count(),
        post.deliveries().stream().filter(d -> d.state() == DeliveryState.PLANNED).count());
  }

  private static boolean isOut(DeliveryState state) {
    return state.mayBeOut() && state != DeliveryState.RECALLED;
  }

  /** Kept pictures come from the hub. */
  private static Preview preview(PostView post, PostView.Variant v) {
    String body = v.bodyHtml().replace("src=\"file:", "src=\"/files/digest/");
    DeliveryState delivery =
        post.deliveries().stream()
            .filter(d -> d.accountId().equals(v.accountId()))
            .map(DeliveryView::state)
            .filter(s -> s != DeliveryState.CANCELLED)
            .findFirst()
            .orElse(null);
    return new Preview(v, body, delivery);
  }

  /** The person may do this now. */
  public boolean may(String action) {
    return post.actions().contains(action);
  }
}
