package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Account;

/** The inquiries. */
@ApplicationScoped
class Inquiries implements PanacheRepositoryBase<Inquiry, UUID> {
  private static final List<InquiryState> GOING_ON =
      List.of(
          InquiryState.RECEIVED,
          InquiryState.SCREENED,
          InquiryState.ASSIGNED,
          InquiryState.ACCEPTED,
          InquiryState.BOUNCED,
          InquiryState.REPLY_IN_REVIEW,
          InquiryState.REPLIED);

  /** How many of an account have no answer yet. */
  Uni<Long> runningAt(UUID account) {
    return count(
        "accountId = ?1 and state in ?2",
        account,
        Arrays.stream(InquiryState.values()).filter(InquiryState::isRunning).toList());
  }

  Uni<Inquiry> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("inquiry", id));
  }

  /** Locked until the transaction ends: two people never act on the same state. */
  Uni<Inquiry> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("inquiry", id));
  }

  /** What came to the account's former unit and has no answer yet, in the order of locks. */
  Uni<List<UUID>> runningOf(UUID account, UUID unit) {
    return Sql.of(
            "select id from inquiry where account_id = ?1 and unit_id = ?2 and state not in"
                + " ('REPLIED', 'EXPLAINED', 'HIDDEN', 'CLOSED') order by id")
        .with(account)
        .with(unit)
        .list(UUID.class);
  }

  /** What the same citizen is already talking about with the account's unit there, or null. */
  Uni<Inquiry> talk(Account account, String citizen) {
    return find(
            "accountId = ?1 and citizen = ?2 and kind = ?3 and state in ?4 and unitId = ?5 order by"
                + " id desc",
            account.id(),
            citizen,
            IncomingMessage.Kind.DIRECT,
            GOING_ON,
            account.unitId())
        .firstResult();
  }

  /** What else the citizen asked this account, newest first. */
  Uni<List<Inquiry>> earlier(Inquiry than) {
    return than.citizen.isEmpty()
        ? Uni.createFrom().item(List.of())
        : find(
                "accountId = ?1 and citizen = ?2 and id < ?3 order by id desc",
                than.accountId,
                than.citizen,
                than.id)
            .range(0, 4)
            .list();
  }

  /** Newest first, within what the person may see. */
  Uni<List<Inquiry>> page(Actor by, InquiryFilter filter, Paging paging) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder(InquiryPolicy.seenBy(by, values));
    and(where, values, "state = ", filter.state());
    and(where, values, "accountId = ", filter.accountId());
    and(where, values, "assignedUnitId = ", filter.assignedUnitId());
    and(where, values, "kind = ", filter.kind());
    and(where, values, "dueAt < ", filter.dueBefore());
    and(where, values, "id < ", paging.afterId());
    if (filter.running()) {
      where.append(" and state not in ('REPLIED', 'EXPLAINED', 'HIDDEN', 'CLOSED')");
    }
    return find(where + " order by id desc", values.toArray()).range(0, paging.rows() - 1).list();
  }

  /** What is still to be done, the most pressing first. */
  Uni<List<Inquiry>> pressing(Actor by, int most) {
    List<Object> values = new ArrayList<>();
    String where = InquiryPolicy.workOf(by, values);
    return where == null
        ? Uni.createFrom().item(List.of())
        : find(where + " order by dueAt, id", values.toArray()).range(0, most - 1).list();
  }

  private static void and(StringBuilder where, List<Object> values, String test, Object value) {
    if (value != null) {
      values.add(value);
      where.append(" and ").append(test).append('?').append(values.size());
    }
  }
}
