package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.channel.CallbackResult;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;

/** Takes in what platforms bring, each message once, however often it is brought (来信入库). */
@ApplicationScoped
public class InboundDesk {
  private static final String NOTE =
      "insert into inbound_key (account_id, message_id, arrived_at) select ?1, m, ?3 from"
          + " unnest(cast(?2 as text[])) m on conflict do nothing returning message_id";
  private static final String BRING_FORWARD =
      "update delivery set next_at = ?3, version = version + 1 where account_id = ?1 and state ="
          + " 'CONFIRMING' and ticket ->> 'task' = any(cast(?2 as text[])) and next_at > ?3";

  /** Each of what went together has the address of its place. */
  private static final String LINKS =
      "update delivery set url = (cast(?3 as text[]))[coalesce(sent_place, 1)], version = version +"
          + " 1 where account_id = ?1 and kind = 'POST' and state in ('CONFIRMING', 'UNKNOWN',"
          + " 'POSTED') and ticket ->> 'task' = ?2 and url is null and coalesce(sent_place, 1) <="
          + " cardinality(cast(?3 as text[]))";

  private final List<InboundNews> listeners;
  private final DueBell bell;
  private final HubClock clock;

  InboundDesk(@All List<InboundNews> listeners, DueBell bell, HubClock clock) {
    this.listeners = listeners;
    this.bell = bell;
    this.clock = clock;
  }

  /** Keeps what a callback said; the platform is answered after this has committed. */
  @WithTransaction
  public Uni<Void> keep(UUID accountId, CallbackResult said) {
    return arrived(accountId, said.messages())
        .chain(x -> bringForward(accountId, said.tasks()))
        .chain(x -> links(accountId, said.tasks()));
  }

  /** Keeps what a reading brought; returns how many were new. */
  @WithTransaction
  public Uni<Integer> arrived(UUID accountId, List<IncomingMessage> messages) {
    return messages.isEmpty()
        ? Uni.createFrom().item(0)
        : newOnes(accountId, messages).call(fresh -> tell(accountId, fresh)).map(List::size);
  }

  private Uni<List<IncomingMessage>> newOnes(UUID accountId, List<IncomingMessage> messages) {
    String[] ids = messages.stream().map(IncomingMessage::id).distinct().toArray(String[]::new);
    return Sql.of(NOTE)
        .with(accountId)
        .with(ids)
        .with(clock.now())
        .list(String.class)
        .map(fresh -> firstOf(messages, new HashSet<>(fresh)));
  }

  private static List<IncomingMessage> firstOf(List<IncomingMessage> all, Set<String> fresh) {
    return all.stream().filter(m -> fresh.remove(m.id())).toList();
  }

  private Uni<Void> tell(UUID accountId, List<IncomingMessage> fresh) {
    return InTurn.each(
        fresh.isEmpty() ? List.<InboundNews>of() : listeners, l -> l.arrived(accountId, fresh));
  }

  /** A hint is only a reason to look at once. */
  private Uni<Void> bringForward(UUID accountId, List<CallbackResult.Task> tasks) {
    if (tasks.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Sql.of(BRING_FORWARD)
        .with(accountId)
        .with(numbers(tasks))
        .with(clock.now())
        .update()
        .chain(n -> n == 0 ? Uni.createFrom().voidItem() : bell.ring(Sender.NAME));
  }

  private static String[] numbers(List<CallbackResult.Task> tasks) {
    return tasks.stream().map(CallbackResult.Task::number).toArray(String[]::new);
  }

  /** WeChat tells where mass sendings can be read in this way only. */
  private Uni<Void> links(UUID accountId, List<CallbackResult.Task> tasks) {
    return InTurn.each(
        tasks.stream().filter(t -> !t.urls().isEmpty()).toList(), t -> links(accountId, t));
  }

  private static Uni<Integer> links(UUID accountId, CallbackResult.Task task) {
    return Sql.of(LINKS)
        .with(accountId)
        .with(task.number())
        .with(task.urls().toArray(String[]::new))
        .update();
  }
}
