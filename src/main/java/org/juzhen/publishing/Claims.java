package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.juzhen.kernel.InTurn;
import org.juzhen.publishing.ClaimDesk.Claimed;

/**
 * Takes what is due (领取): all of it at once; where the database refuses that, one after the other,
 * so that what is refused is put out of the way and stops nobody else.
 */
@ApplicationScoped
class Claims {
  private static final Logger LOG = Logger.getLogger(Claims.class);
  private static final Claimed NOTHING = new Claimed(0, List.of());

  private final ClaimDesk desk;
  private final SetAsideDesk aside;

  Claims(ClaimDesk desk, SetAsideDesk aside) {
    this.desk = desk;
    this.aside = aside;
  }

  Uni<Instant> nextDue() {
    return desk.nextDue();
  }

  /** What of an errand may not go any more, asked once more before the call. */
  Uni<Set<UUID>> fallen(Errand errand) {
    return desk.fallen(errand);
  }

  /** At most so many; must not run in a transaction. */
  Uni<Claimed> claim(int most) {
    return desk.claim(most)
        .onFailure(DatabaseSaysNo::to)
        .recoverWithUni(
            no -> {
              LOG.errorf(no, "Deliveries could not be claimed at once; they are taken one by one");
              return oneByOne(most);
            });
  }

  private Uni<Claimed> oneByOne(int most) {
    return desk.due(most)
        .chain(
            due ->
                InTurn.of(due.alone(), this::alone)
                    .chain(all -> InTurn.of(due.groups(), this::push).map(more -> sum(all, more))));
  }

  private static Claimed sum(List<Claimed> alone, List<Claimed> pushes) {
    List<Errand> errands = new ArrayList<>();
    int taken = 0;
    for (List<Claimed> some : List.of(alone, pushes)) {
      for (Claimed one : some) {
        errands.addAll(one.errands());
        taken += one.taken();
      }
    }
    return new Claimed(taken, errands);
  }

  private Uni<Claimed> alone(UUID id) {
    return orAside(desk.claimAlone(id), () -> aside.put(List.of(id)), "Delivery", id);
  }

  private Uni<Claimed> push(UUID group) {
    return orAside(desk.claimPush(group), () -> asideOf(group), "Push", group);
  }

  /** What cannot even be put aside is left as it is; the others are claimed all the same. */
  private static Uni<Claimed> orAside(
      Uni<Claimed> claim, Supplier<Uni<Integer>> putAside, String what, UUID id) {
    return claim
        .onFailure(DatabaseSaysNo::to)
        .recoverWithUni(
            no -> {
              LOG.errorf(no, "%s %s is refused by the database and is put aside", what, id);
              return putAside
                  .get()
                  .map(n -> new Claimed(n, List.of()))
                  .onFailure()
                  .invoke(e -> LOG.errorf(e, "%s %s cannot be put aside", what, id))
                  .onFailure()
                  .recoverWithItem(NOTHING);
            })
        .onFailure()
        .invoke(e -> LOG.errorf(e, "%s %s is left for the next round", what, id))
        .onFailure()
        .recoverWithItem(NOTHING);
  }

  /** Of a push only those that are refused by themselves, where there are such. */
  private Uni<Integer> asideOf(UUID group) {
    return aside
        .membersOf(group)
        .chain(
            members ->
                InTurn.of(members, m -> refused(group, m).map(no -> no ? List.of(m) : none()))
                    .map(all -> all.stream().flatMap(List::stream).toList())
                    .chain(bad -> aside.put(bad.isEmpty() ? members : bad)));
  }

  private static List<UUID> none() {
    return List.of();
  }

  private Uni<Boolean> refused(UUID group, UUID member) {
    return desk.tryMember(group, member)
        .replaceWith(false)
        .onFailure(OnlyTried.class)
        .recoverWithItem(false)
        .onFailure(DatabaseSaysNo::to)
        .recoverWithItem(true);
  }
}
