package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;
import org.juzhen.profile.RuleKey;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/** Takes in what citizens wrote: every message once, however often and at once it is brought. */
@ApplicationScoped
public class ArrivalDesk {
  private static final Actor HUB = Actor.hub("inbox");

  private final Inquiries inquiries;
  private final InquiryMessages messages;
  private final InquirySteps steps;
  private final Accounts accounts;
  private final ReplyClock replyClock;
  private final AuditDesk audit;
  private final HubClock clock;

  ArrivalDesk(
      Inquiries inquiries,
      InquiryMessages messages,
      InquirySteps steps,
      Accounts accounts,
      ReplyClock replyClock,
      AuditDesk audit,
      HubClock clock) {
    this.inquiries = inquiries;
    this.messages = messages;
    this.steps = steps;
    this.accounts = accounts;
    this.replyClock = replyClock;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes inquiries of the messages that are new; returns how many were. */
  @WithTransaction
  public Uni<Integer> arrived(UUID accountId, List<IncomingMessage> brought) {
    return alone(accountId)
        .chain(x -> accounts.required(accountId))
        .chain(
            account ->
                newOnes(accountId, brought)
                    .chain(fresh -> due(account).chain(due -> keepAll(account, fresh, due))));
  }

  /** One account's mail is sorted by one transaction at a time; others are not held up. */
  private static Uni<Void> alone(UUID account) {
    return Sql.of("select cast(pg_advisory_xact_lock(hashtextextended(?1, 120)) as text)")
        .with(account.toString())
        .one(String.class)
        .replaceWithVoid();
  }

  private Uni<List<IncomingMessage>> newOnes(UUID account, List<IncomingMessage> brought) {
    List<String> ids = brought.stream().map(IncomingMessage::id).distinct().toList();
    return messages
        .list("accountId = ?1 and platformMessageId in ?2", account, ids)
        .map(
            there -> {
              Set<String> known = new HashSet<>();
              there.forEach(m -> known.add(m.platformMessageId));
              return brought.stream().filter(m -> known.add(m.id())).toList();
            });
  }

  /** The same for all that come together. */
  private Uni<ReplyClock.Due> due(Account account) {
    return replyClock.due(account.unitId(), RuleKey.REPLY_SIMPLE_WORKING_DAYS, clock.now());
  }

  private Uni<Integer> keepAll(Account account, List<IncomingMessage> fresh, ReplyClock.Due due) {
    if (fresh.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    return InTurn.of(fresh, m -> keep(account, m, due))
        .call(messages::flush)
        .call(
            x ->
                audit.record(
                    HUB,
                    "RECEIVE",
                    new Subject("account", account.id(), account.unitId()),
                    Map.of("messages", fresh.size())))
        .map(List::size);
  }

  private Uni<Inquiry> keep(Account account, IncomingMessage message, ReplyClock.Due due) {
    boolean talks = message.kind() == IncomingMessage.Kind.DIRECT && !message.citizen().isEmpty();
    return (talks
            ? inquiries.talk(account, message.citizen())
            : Uni.createFrom().<Inquiry>nullItem())
        .chain(known -> known == null ? begin(account, message, due) : goOn(known))
        .call(i -> messages.persist(new InquiryMessage(i, message, clock.now())));
  }

  private Uni<Inquiry> begin(Account account, IncomingMessage message, ReplyClock.Due due) {
    return inquiries
        .persist(new Inquiry(account, message, due.rule(), due.at(), clock.now()))
        .call(i -> steps.persist(new InquiryStep(i, "RECEIVE", HUB, null, clock.now())));
  }

  private static Uni<Inquiry> goOn(Inquiry known) {
    known.writtenAgain();
    return Uni.createFrom().item(known);
  }
}
