package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountMoving;
import org.juzhen.registry.Accounts;

/**
 * What the old unit arranged for the posts of an account that is handed over ends (账号划转): who
 * confirms its pushes, how it likes to post, and what was fixed for its duties. What it owes is
 * planned anew; the new unit is told to arrange its own, and whoever confirmed that this is over.
 */
@ApplicationScoped
class PlansOfMovedAccounts implements AccountMoving {
  private static final String NOBODY_CONFIRMS =
      "with ended as (delete from push_confirmer where account_id = ?1 returning person_id) select"
          + " distinct person_id from ended";

  private static final String NOTHING_FIXED =
      "delete from duty_pin n using duty d where d.id = n.duty_id and d.account_id = ?1 and d.state"
          + " in ('OPEN', 'OVERDUE')";

  private final PostingWishes wishes;
  private final PlanMarks marks;
  private final Accounts accounts;
  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  PlansOfMovedAccounts(
      PostingWishes wishes,
      PlanMarks marks,
      Accounts accounts,
      NoticeDesk notices,
      AuditDesk audit,
      HubClock clock) {
    this.wishes = wishes;
    this.marks = marks;
    this.accounts = accounts;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What ended.
   *
   * @param confirmers who confirmed pushes
   * @param wished whether anything was wished
   * @param fixed how many duties somebody had fixed
   */
  private record Ended(List<UUID> confirmers, boolean wished, int fixed) {
    boolean isNothing() {
      return confirmers.isEmpty() && !wished && fixed == 0;
    }

    Map<String, ?> words() {
      return Map.of("confirmers", confirmers.size(), "wishes", wished, "fixed", fixed);
    }
  }

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return ended(accountId, by)
        .chain(e -> e.isNothing() ? Uni.createFrom().voidItem() : tell(accountId, from, e, by))
        .chain(x -> marks.accounts(List.of(accountId)));
  }

  private Uni<Ended> ended(UUID account, Actor by) {
    return Sql.of(NOBODY_CONFIRMS)
        .with(account)
        .list(UUID.class)
        .chain(
            people ->
                wishNothing(account, by)
                    .chain(
                        wished ->
                            Sql.of(NOTHING_FIXED)
                                .with(account)
                                .update()
                                .map(fixed -> new Ended(people, wished, fixed))));
  }

  private Uni<Boolean> wishNothing(UUID account, Actor by) {
    return wishes
        .of(List.of(account))
        .map(found -> !found.getOrDefault(account, PostingWish.NONE).equals(PostingWish.NONE))
        .call(
            wished ->
                wished
                    ? wishes.keep(account, PostingWish.NONE, by, clock.now())
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> tell(UUID id, UUID from, Ended ended, Actor by) {
    return audit
        .record(by, "END_POSTING_HABITS", new Subject("account", id, from), ended.words())
        .chain(x -> accounts.required(id))
        .chain(account -> notices.tellEach(orders(account, ended)));
  }

  private static List<NoticeOrder> orders(Account account, Ended ended) {
    String link = "/accounts/" + account.id() + "/posting-wishes";
    List<String> words = List.of(account.name());
    Stream<NoticeOrder> heirs =
        Stream.of(Role.EDITOR, Role.COORDINATOR)
            .map(
                role ->
                    NoticeOrder.toRole(
                        "POSTING_HABITS_ENDED", account.unitId(), role, words, link, null));
    Stream<NoticeOrder> confirmed =
        ended.confirmers().stream()
            .map(p -> NoticeOrder.toPerson("CONFIRMING_ENDED", p, words, null, null));
    return Stream.concat(heirs, confirmed).toList();
  }
}
