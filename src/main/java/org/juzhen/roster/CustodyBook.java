package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;
import org.juzhen.roster.CustodyView.HandOverView;

/** Writes out who keeps a login. Works in the session of who asks. */
@ApplicationScoped
class CustodyBook {
  private final Custodies custodies;
  private final HandOvers handOvers;
  private final People people;

  CustodyBook(Custodies custodies, HandOvers handOvers, People people) {
    this.custodies = custodies;
    this.handOvers = handOvers;
    this.people = people;
  }

  Uni<CustodyView> view(Actor by, Account account) {
    return custodies
        .now(account.id())
        .chain(
            now ->
                (now == null ? none() : people.findById(now.holderId))
                    .chain(
                        holder ->
                            handOvers
                                .of(account.id())
                                .map(all -> view(by, account, now, holder, all))));
  }

  private static Uni<Person> none() {
    return Uni.createFrom().nullItem();
  }

  private static CustodyView view(
      Actor by, Account account, Custody now, Person holder, List<HandOver> all) {
    List<HandOverView> views = all.stream().map(h -> view(by, account, h)).toList();
    List<CheckPoint> points = List.of(CheckPoint.values());
    if (now == null) {
      return new CustodyView(
          account.id(), null, null, false, null, null, List.of(), null, views, points);
    }
    return new CustodyView(
        account.id(),
        now.holderId,
        holder == null ? "" : holder.name(),
        holder == null || holder.hasLeft(),
        now.boundPhone,
        now.boundMail,
        now.devices,
        now.since,
        views,
        points);
  }

  private static HandOverView view(Actor by, Account account, HandOver h) {
    return new HandOverView(
        h.id,
        h.giverId,
        h.giverName,
        h.receiverId,
        h.receiverName,
        h.state,
        h.reason,
        h.checklist,
        h.giverAbsent,
        h.openedAt,
        h.givenAt,
        h.receivedAt,
        h.endedAt,
        actions(by, account, h));
  }

  private static List<String> actions(Actor by, Account account, HandOver h) {
    List<String> actions = new ArrayList<>();
    boolean coordinates = by.has(Role.COORDINATOR, account.unitId());
    boolean gives = h.giverId.equals(by.id());
    boolean receives = h.receiverId.equals(by.id());
    if (h.state == HandOverState.OPEN && (gives || (h.giverAbsent && coordinates && !receives))) {
      actions.add("GIVE");
    }
    if (h.state == HandOverState.GIVEN && receives) {
      actions.add("RECEIVE");
    }
    boolean open = h.state == HandOverState.OPEN || h.state == HandOverState.GIVEN;
    if (open && (gives || receives || coordinates)) {
      actions.add("CANCEL");
    }
    return List.copyOf(actions);
  }
}
