package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.HubClock;
import org.juzhen.knowledge.Suggestion;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/** Puts inquiries together with the names around them. */
@ApplicationScoped
class InquiryViews {
  private final Inquiries inquiries;
  private final InquiryMessages messages;
  private final InquiryReplies replies;
  private final InquirySteps steps;
  private final Accounts accounts;
  private final Units units;
  private final HubClock clock;

  InquiryViews(
      Inquiries inquiries,
      InquiryMessages messages,
      InquiryReplies replies,
      InquirySteps steps,
      Accounts accounts,
      Units units,
      HubClock clock) {
    this.inquiries = inquiries;
    this.messages = messages;
    this.replies = replies;
    this.steps = steps;
    this.accounts = accounts;
    this.units = units;
    this.clock = clock;
  }

  private record Around(Map<UUID, Account> accounts, Map<UUID, String> units, Locale language) {}

  private record Inside(
      List<InquiryMessage> messages, List<InquiryReply> replies, List<InquiryStep> steps) {}

  Uni<List<InquiryLine>> lines(Collection<Inquiry> found, Locale language) {
    return around(found, language).map(around -> found.stream().map(i -> line(i, around)).toList());
  }

  Uni<InquiryView> one(
      Inquiry inquiry, Actor by, List<Suggestion> suggestions, String why, Locale language) {
    return inquiries
        .earlier(inquiry)
        .chain(
            before ->
                around(Stream.concat(Stream.of(inquiry), before.stream()).toList(), language)
                    .chain(
                        around ->
                            inside(inquiry)
                                .map(
                                    in ->
                                        view(
                                            inquiry,
                                            in,
                                            around,
                                            before.stream().map(b -> line(b, around)).toList(),
                                            by,
                                            new Advice(suggestions, why)))));
  }

  private record Advice(List<Suggestion> suggestions, String why) {}

  private Uni<Inside> inside(Inquiry inquiry) {
    return messages
        .of(inquiry.id)
        .chain(
            m ->
                replies
                    .of(inquiry.id)
                    .chain(r -> steps.of(inquiry.id).map(s -> new Inside(m, r, s))));
  }

  private Uni<Around> around(Collection<Inquiry> found, Locale language) {
    List<UUID> unitIds =
        found.stream()
            .flatMap(i -> Stream.of(i.unitId, i.assignedUnitId))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return accounts
        .these(found.stream().map(i -> i.accountId).distinct().toList())
        .map(a -> a.stream().collect(Collectors.toMap(Account::id, x -> x)))
        .chain(
            byId ->
                units
                    .these(unitIds)
                    .map(u -> u.stream().collect(Collectors.toMap(Unit::id, Unit::shownName)))
                    .map(names -> new Around(byId, names, language)));
  }

  private InquiryLine line(Inquiry i, Around around) {
    Account account = around.accounts().get(i.accountId);
    return new InquiryLine(
        i.id,
        i.number,
        i.accountId,
        account.name(),
        account.platform(),
        i.unitId,
        i.assignedUnitId,
        i.assignedUnitId == null ? null : around.units().get(i.assignedUnitId),
        i.kind,
        i.summary,
        i.state,
        i.category,
        i.receivedAt,
        clocks(i, around.language()));
  }

  private List<ClockView> clocks(Inquiry i, Locale language) {
    return i.state.isRunning() ? List.of(i.rule.clock(i, clock.now(), language)) : List.of();
  }

  private InquiryView view(
      Inquiry i, Inside in, Around around, List<InquiryLine> earlier, Actor by, Advice advice) {
    InquiryLine line = line(i, around);
    boolean original = InquiryPolicy.readsOriginal(by, i);
    return new InquiryView(
        i.id,
        i.number,
        i.accountId,
        line.accountName(),
        line.platform(),
        i.unitId,
        around.units().get(i.unitId),
        i.assignedUnitId,
        line.assignedUnitName(),
        i.kind,
        i.citizenName,
        i.summary,
        i.state,
        i.category,
        i.receivedAt,
        i.repliedAt,
        i.extendedAt,
        i.outcome,
        i.outcomeNote,
        i.closedAt,
        in.messages().stream().map(m -> InquiryView.Message.of(m, original)).toList(),
        in.replies().stream().map(InquiryView.Reply::of).toList(),
        line.clocks(),
        advice.suggestions(),
        advice.why(),
        earlier,
        InquiryPolicy.actionsFor(by, i, in.replies()),
        InquiryRoad.of(i, in.steps()));
  }
}
