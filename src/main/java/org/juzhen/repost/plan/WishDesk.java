package org.juzhen.repost.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.RegisterDesk;

/** Keeps how accounts' operators like to post (发布偏好). */
@ApplicationScoped
public class WishDesk {
  private final RegisterDesk register;
  private final PostingWishes wishes;
  private final PlanMarks marks;
  private final AuditDesk audit;
  private final HubClock clock;

  WishDesk(
      RegisterDesk register,
      PostingWishes wishes,
      PlanMarks marks,
      AuditDesk audit,
      HubClock clock) {
    this.register = register;
    this.wishes = wishes;
    this.marks = marks;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is wished for an account that the person may see. */
  @WithTransaction
  public Uni<WishWords> show(Actor by, UUID account) {
    return register.show(by, account).chain(x -> kept(account));
  }

  /** Editors and the coordinator of the account's unit say it; the account is planned again. */
  @WithTransaction
  public Uni<WishWords> change(Actor by, UUID account, WishWords wanted) {
    PostingWish wish = wanted.wish();
    return register
        .show(by, account)
        .invoke(a -> by.must(a.unitId(), Role.EDITOR, Role.COORDINATOR))
        .call(a -> wishes.keep(account, wish, by, clock.now()))
        .call(a -> record(by, a, wanted))
        .call(a -> marks.accounts(List.of(account)))
        .chain(a -> kept(account));
  }

  private Uni<WishWords> kept(UUID account) {
    return wishes
        .of(List.of(account))
        .map(found -> WishWords.of(found.getOrDefault(account, PostingWish.NONE)));
  }

  private Uni<Void> record(Actor by, AccountView account, WishWords wanted) {
    Subject subject = new Subject("account", account.id(), account.unitId());
    return audit.record(by, "CHANGE_POSTING_WISHES", subject, Map.of("wishes", wanted.toString()));
  }
}
