package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;

/**
 * Posts with words that the unit from which they came says no more (牵头单位撤销或更正): they are stopped
 * wherever they are not out. Joins the caller's transaction.
 */
@ApplicationScoped
public class OverruledPosts {
  private final Posts posts;
  private final Deliveries deliveries;
  private final PostStop stop;

  OverruledPosts(Posts posts, Deliveries deliveries, PostStop stop) {
    this.posts = posts;
    this.deliveries = deliveries;
    this.stop = stop;
  }

  /** What happened to the words. */
  public enum Why {
    /** The emergency that they tell of was opened by mistake. */
    EMERGENCY_CANCELLED,
    /** They were put right and cleared anew. */
    UPDATE_CORRECTED,
    /** They are being put right. */
    UPDATE_HELD
  }

  /** What can be read on an account now, or may be in a moment. */
  public record Standing(UUID deliveryId, UUID unitId, UUID accountId) {}

  /**
   * Cancels their plans, ends what was signed for them, and tells author and editors; what is out
   * or on its way stays. Call it before anything is locked that whoever posts locks after a post.
   */
  public Uni<Void> stop(Collection<UUID> wanted, Why why, Actor by) {
    return InTurn.each(
        wanted.stream().sorted().toList(),
        id -> posts.locked(id).chain(post -> stop.stop(post, why.name(), by)));
  }

  /** Where they stand, or may. */
  public Uni<List<Standing>> standing(Collection<UUID> wanted) {
    return deliveries
        .of(wanted)
        .map(
            all ->
                all.stream()
                    .filter(d -> d.mayBeOut() && d.state != DeliveryState.RECALLED)
                    .map(d -> new Standing(d.id, d.unitId, d.accountId))
                    .toList());
  }
}
