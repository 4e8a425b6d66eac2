package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.InTurn;

/** What deliveries and whoever plans them have to say to each other. */
@ApplicationScoped
class Planning {
  private final List<PlannedNews> listeners;
  private final List<PlannedMoments> planners;

  Planning(@All List<PlannedNews> listeners, @All List<PlannedMoments> planners) {
    this.listeners = listeners;
    this.planners = planners;
  }

  /** What is planned for these accounts has changed. */
  Uni<Void> changed(Collection<UUID> accounts) {
    return InTurn.each(listeners, l -> l.planned(accounts));
  }

  /** The same for all accounts of a post. */
  Uni<Void> changed(PostFile file) {
    return changed(file.variants().stream().map(v -> v.accountId).toList());
  }

  /** When the accounts that do not show it yet go out: together, or each as it is planned. */
  Uni<Timing> timing(PostFile file, WantedSchedule wanted, Instant together) {
    return wanted.asPlanned()
        ? moments(file).map(m -> Timing.planned(m, together))
        : Uni.createFrom().item(Timing.together(together));
  }

  /** The same for people, the earliest first. */
  Uni<List<PlannedLine>> lines(PostFile file) {
    return moments(file)
        .map(
            all ->
                all.entrySet().stream()
                    .map(e -> line(file.accounts().get(e.getKey()).name(), e.getValue()))
                    .sorted(Comparator.comparing(PlannedLine::at))
                    .toList());
  }

  private static PlannedLine line(String account, PlannedMoments.Moment moment) {
    return new PlannedLine(
        account,
        moment.at(),
        moment.push(),
        moment.place(),
        moment.with().stream().map(PlannedMoments.Mate::title).toList());
  }

  /** When each of them goes out as planned; empty where nothing is. */
  Uni<Map<UUID, PlannedMoments.Moment>> moments(PostFile file) {
    List<UUID> accounts = file.changeable().stream().map(v -> v.accountId).toList();
    Map<UUID, PlannedMoments.Moment> all = new HashMap<>();
    return file.post().articleId == null
        ? Uni.createFrom().item(all)
        : InTurn.each(planners, p -> p.of(file.post().id, accounts).invoke(all::putAll))
            .replaceWith(all);
  }
}
