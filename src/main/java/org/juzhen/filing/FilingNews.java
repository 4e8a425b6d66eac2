package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Role;
import org.juzhen.notify.EventType;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.notify.OutboxDesk;
import org.juzhen.notify.OutboxDesk.Event;
import org.juzhen.registry.Account;
import org.juzhen.registry.UnitEnd;

/** Tells people what a filing wants of them. Called in the transaction of the act. */
@ApplicationScoped
class FilingNews {
  private static final EventType DECIDED = EventType.FILING_DECIDED;

  private final NoticeDesk notices;
  private final OutboxDesk outbox;

  FilingNews(NoticeDesk notices, OutboxDesk outbox) {
    this.notices = notices;
    this.outbox = outbox;
  }

  /** The unit whose turn it is. An authority outside of the hub is not told by it. */
  Uni<Void> waits(Filing filing, FilingLevel level) {
    return level == null || level.external()
        ? Uni.createFrom().voidItem()
        : notices.tell(
            NoticeOrder.toRole(
                "FILING_WAITS",
                level.unitId,
                Role.SUPERVISOR,
                words(filing),
                link(filing),
                filing.id + "-" + filing.round + "-" + level.position));
  }

  /** Whoever handed it in, and systems outside. */
  Uni<Void> decided(Filing filing, FilingAction action) {
    return told(filing, action).chain(x -> outbox.emit(DECIDED, List.of(event(filing, action))));
  }

  /** A batch of the past was confirmed: systems outside are told of each, people of none. */
  Uni<Void> confirmed(List<Filing> filings) {
    return outbox.emit(DECIDED, filings.stream().map(f -> event(f, FilingAction.FILE)).toList());
  }

  private static Event event(Filing filing, FilingAction action) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("filingId", filing.id);
    data.put("kind", filing.kind);
    data.put("decision", action.button());
    data.put("state", filing.state);
    data.put("accountId", filing.accountId);
    data.put("filingNo", filing.filingNo);
    data.put("decidedAt", filing.decidedAt.toString());
    return new Event(filing.unitId, data);
  }

  private Uni<Void> told(Filing filing, FilingAction action) {
    return filing.submittedBy == null
        ? Uni.createFrom().voidItem()
        : notices.tell(
            NoticeOrder.toPerson(
                "FILING_" + action.name(), filing.submittedBy, words(filing), link(filing), null));
  }

  /** The unit with which an approved account was filed. */
  Uni<Void> recorded(Filing filing) {
    return notices.tell(
        NoticeOrder.toRole(
            "FILING_RECORDED",
            filing.recordUnitId,
            Role.SUPERVISOR,
            words(filing),
            link(filing),
            filing.id.toString()));
  }

  /** The editors of an account that stops posting. */
  Uni<Void> closing(Filing filing) {
    return notices.tell(
        NoticeOrder.toRole(
            "ACCOUNT_CLOSING", filing.unitId, Role.EDITOR, words(filing), link(filing), null));
  }

  /** The notice is over, but something is not done yet. */
  Uni<Void> held(Filing filing) {
    return notices.tell(
        NoticeOrder.toRole(
            "ACCOUNT_CLOSING_HELD",
            filing.unitId,
            Role.COORDINATOR,
            words(filing),
            link(filing),
            filing.id + "-held"));
  }

  /** Those who answer for the account and those who supervise them: a clock is soon or over. */
  Uni<Void> rings(FilingClock clock, UUID supervising, boolean over) {
    String kind = clock.timer.notice(over);
    String once = clock.id + (over ? "-over" : "-soon");
    String link =
        clock.filingId == null ? "/accounts/" + clock.accountId : "/filings/" + clock.filingId;
    List<String> words = List.of(clock.accountName);
    Uni<Void> own =
        notices.tell(NoticeOrder.toRole(kind, clock.unitId, Role.COORDINATOR, words, link, once));
    return supervising == null
        ? own
        : own.chain(
            x ->
                notices.tell(
                    NoticeOrder.toRole(kind, supervising, Role.SUPERVISOR, words, link, once)));
  }

  /** The unit that seems to stand behind an account that nobody filed. */
  Uni<Void> discovered(Account account) {
    return notices.tell(
        NoticeOrder.toRole(
            "ACCOUNT_DISCOVERED",
            account.unitId(),
            Role.COORDINATOR,
            List.of(account.name()),
            "/accounts/" + account.id(),
            null));
  }

  /** Those who look after the accounts of a unit that ends, and its successor. */
  Uni<Void> left(UnitEnd end, Account account) {
    Uni<Void> own = left(end.unitId(), account);
    return end.successorId() == null ? own : own.chain(x -> left(end.successorId(), account));
  }

  private Uni<Void> left(UUID unit, Account account) {
    return notices.tell(
        NoticeOrder.toRole(
            "ACCOUNT_LEFT_BEHIND",
            unit,
            Role.COORDINATOR,
            List.of(account.name()),
            "/accounts/" + account.id(),
            null));
  }

  private static List<String> words(Filing filing) {
    return List.of(filing.accountName);
  }

  private static String link(Filing filing) {
    return "/filings/" + filing.id;
  }
}
