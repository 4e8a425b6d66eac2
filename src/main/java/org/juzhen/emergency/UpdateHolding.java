package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.publishing.ChangedNews;

/**
 * Keeps an update back whose words are being corrected, from the moment at which they are (更正). An
 * account that the leading unit adds or drops corrects nothing while the words are as they were
 * cleared and somewhere stand so.
 */
@ApplicationScoped
class UpdateHolding implements ChangedNews {
  private final Emergencies emergencies;
  private final EmergencyTelling telling;
  private final Targets targets;
  private final Copies copies;

  UpdateHolding(Emergencies emergencies, EmergencyTelling telling, Targets targets, Copies copies) {
    this.emergencies = emergencies;
    this.telling = telling;
    this.targets = targets;
    this.copies = copies;
  }

  @Override
  public Uni<Void> changed(UUID post) {
    return unlessItStands(post);
  }

  Uni<Void> unlessItStands(UUID post) {
    return emergencies
        .updateOf(post)
        .chain(
            u ->
                u == null
                    ? none()
                    : copies.isStanding(u).chain(stands -> stands ? none() : hold(u)));
  }

  Uni<Void> anyway(UUID post) {
    return emergencies.updateOf(post).chain(u -> u == null ? none() : hold(u));
  }

  /** Whoever has not sent it learns that it is being corrected. */
  private Uni<Void> hold(EmergencyUpdate u) {
    boolean told = u.hold();
    return emergencies.flush().chain(x -> told ? held(u) : none());
  }

  private Uni<Void> held(EmergencyUpdate u) {
    return emergencies
        .required(u.emergencyId)
        .chain(
            e ->
                e.state.isOpen()
                    ? targets.waiting(u.id).chain(waiting -> telling.held(e, u, waiting))
                    : none());
  }

  private static Uni<Void> none() {
    return Uni.createFrom().voidItem();
  }
}
