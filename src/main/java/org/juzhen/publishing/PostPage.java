package org.juzhen.publishing;

import java.util.List;
import org.juzhen.kernel.Station;

/**
 * A post as its page shows it (稿件页).
 *
 * @param plans when its accounts would go out as planned; empty where nothing is
 * @param clocks until when its accounts have to show it
 * @param typed what was typed into a form that came back, or an empty string
 * @param out how many accounts show it, or may
 * @param planned how many deliveries have not begun
 */
public record PostPage(
    PostView post,
    List<Station> road,
    List<Part> parts,
    List<PlannedLine> plans,
    PostClocks clocks,
    String typed,
    long out,
    long planned) {

  /** One account: what it will show, ready for the page, and its delivery, or null. */
  public record Part(PostView.Variant variant, String body, DeliveryView delivery) {

    /** How far the account's text is, while nothing is planned. */
    public PostState state() {
      return PostState.valueOf(variant.state());
    }

    boolean isOut() {
      return delivery != null && delivery.state().mayBeOut();
    }

    /** It may be planned, or planned for another time. */
    boolean isOpen() {
      return variant.cleared()
          && (delivery == null
              || delivery.state() == DeliveryState.PLANNED
              || delivery.state() == DeliveryState.FAILED);
    }
  }

  static PostPage of(PostView post) {
    return of(post, "");
  }

  static PostPage of(PostView post, String typed) {
    return of(post, List.of(), PostClocks.NONE, typed);
  }

  static PostPage of(PostView post, List<PlannedLine> plans, PostClocks clocks, String typed) {
    return new PostPage(
        post,
        PostRoad.of(post),
        post.variants().stream().map(v -> part(post, v)).toList(),
        plans,
        clocks,
        typed == null ? "" : typed,
        post.deliveries().stream().filter(d -> isOut(d.state())).count(),
        post.deliveries().stream().filter(d -> d.state() == DeliveryState.PLANNED).count());
  }

  private static boolean isOut(DeliveryState state) {
    return state.mayBeOut() && state != DeliveryState.RECALLED;
  }

  /** Kept pictures come from the hub. */
  static String shown(String html) {
    return html.replace("src=\"file:", "src=\"/files/digest/");
  }

  private static Part part(PostView post, PostView.Variant v) {
    DeliveryView delivery =
        post.deliveries().stream()
            .filter(d -> d.accountId().equals(v.accountId()))
            .filter(d -> d.state() != DeliveryState.CANCELLED)
            .findFirst()
            .orElse(null);
    return new Part(v, shown(v.bodyHtml()), delivery);
  }

  /** Whether some of it is planned to be pushed together with other posts. */
  public boolean isPlansTogether() {
    return plans.stream().anyMatch(PlannedLine::isTogether);
  }

  /** The person may do this now, and it would change something. */
  public boolean may(String action) {
    return post.actions().contains(action)
        && switch (action) {
          case "SUBMIT" -> parts.stream().anyMatch(p -> !p.isOut() && !p.variant().cleared());
          case "SCHEDULE" -> parts.stream().anyMatch(Part::isOpen);
          default -> true;
        };
  }
}
