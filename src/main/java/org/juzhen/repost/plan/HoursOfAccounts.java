package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.intake.Importance;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.WorkingDays;
import org.juzhen.publishing.ClosedHours;
import org.juzhen.registry.Account;
import org.juzhen.repost.planner.ClosedMoment;

/** The hours that plans and pins go by, for whoever schedules by hand (可发时段). */
@ApplicationScoped
class HoursOfAccounts implements ClosedHours {
  private final StandingReader standings;
  private final WorkingDays days;

  HoursOfAccounts(StandingReader standings, WorkingDays days) {
    this.standings = standings;
    this.days = days;
  }

  @Override
  public Uni<List<Closed>> of(UUID articleId, Map<UUID, Wanted> wanted) {
    return wanted.isEmpty()
        ? Uni.createFrom().item(List.of())
        : isUrgent(articleId)
            .chain(
                urgent ->
                    standings
                        .of(wanted.keySet())
                        .map(standing -> closed(standing, wanted, urgent)));
  }

  private static Uni<Boolean> isUrgent(UUID articleId) {
    return articleId == null
        ? Uni.createFrom().item(false)
        : Sql.of("select importance from article where id = ?1")
            .with(articleId)
            .one(String.class)
            .map(Importance.EMERGENCY.name()::equals);
  }

  private List<Closed> closed(Standing standing, Map<UUID, Wanted> wanted, boolean urgent) {
    Situations situations = new Situations(standing, days::isWorkingDay);
    return standing.accounts().stream()
        .map(a -> closed(situations, a, wanted.get(a.id()), urgent))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Closed closed(Situations all, Account account, Wanted wanted, boolean urgent) {
    ClosedMoment closed = ClosedMoment.of(all.of(account), wanted.push(), urgent, wanted.at());
    if (closed == null) {
      return null;
    }
    Crew crew = all.crew(account);
    boolean named = crew != null && wanted.push();
    return new Closed(
        account.id(),
        wanted.at(),
        closed.quiet(),
        closed.open(),
        named ? crew.names() : List.of(),
        named ? crew.names(closed.open()) : List.of());
  }
}
