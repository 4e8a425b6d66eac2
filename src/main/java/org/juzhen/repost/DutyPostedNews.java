package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;
import org.juzhen.repost.IdleAccounts.Idle;
import org.juzhen.repost.MarkTelling.Reached;

/** A post that became visible fulfils the duty; one that was taken back reopens or ends it. */
@ApplicationScoped
class DutyPostedNews implements PostedNews {
  private static final Actor HUB = Actor.hub("repost");

  private static final List<RuleKey> TELLING =
      Stream.of(Marks.KEYS, Night.KEYS).flatMap(List::stream).toList();

  private static final List<RuleKey> REOPENING =
      Stream.of(Marks.KEYS, List.of(RuleKey.REPOST_MISSED_HOURS)).flatMap(List::stream).toList();

  private final Duties duties;
  private final DutyOwners owners;
  private final IdleAccounts idle;
  private final Crediting crediting;
  private final DutyArticleNews articles;
  private final MarkTelling telling;
  private final AuditDesk audit;
  private final Rules rules;
  private final HubClock clock;

  DutyPostedNews(
      Duties duties,
      DutyOwners owners,
      IdleAccounts idle,
      Crediting crediting,
      DutyArticleNews articles,
      MarkTelling telling,
      AuditDesk audit,
      Rules rules,
      HubClock clock) {
    this.duties = duties;
    this.owners = owners;
    this.idle = idle;
    this.crediting = crediting;
    this.articles = articles;
    this.telling = telling;
    this.audit = audit;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return crediting.posted(facts);
  }

  /**
   * Owed again by the unit that has the account now, unless another post that still stands counts
   * for it; but nobody owes what its portal took back, what is not important any more, or a text
   * that a newer one replaced, and no account that closes or may stand still owes it at once.
   */
  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return duties
        .fulfilledBy(facts.deliveryId())
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : duties
                        .notOwed(found.stream().map(d -> d.id).toList())
                        .chain(why -> undo(found, why)));
  }

  /** Who owes which article again; a post may have met others than the one it was made from. */
  private record Owing(UUID article, UUID unit) {}

  private Uni<Void> undo(List<Duty> found, Map<UUID, String> why) {
    List<Duty> ended = found.stream().filter(d -> why.containsKey(d.id)).toList();
    List<Duty> owed = found.stream().filter(d -> !why.containsKey(d.id)).toList();
    return lapse(ended, why)
        .chain(x -> idle.of(owed))
        .chain(resting -> owe(owed, resting))
        .chain(x -> tellLate(owed))
        .chain(
            x ->
                InTurn.each(
                    ended.stream()
                        .filter(d -> !why.get(d.id).equals(DutyArticleNews.REPLACED))
                        .map(d -> d.articleId)
                        .distinct()
                        .toList(),
                    article -> articles.oweTwins(article, HUB)));
  }

  private Uni<Void> lapse(List<Duty> ended, Map<UUID, String> why) {
    ended.forEach(d -> d.lapse(why.get(d.id)));
    return duties
        .flush()
        .chain(
            x ->
                audit.recordEach(
                    HUB,
                    "CANCEL_DUTIES",
                    ended.stream()
                        .collect(
                            Collectors.toMap(
                                DutyDesk::subject,
                                d -> Map.<String, Object>of("why", d.endedBecause)))));
  }

  /** What is overdue by this learns nobody from the clock any more, so they are told here. */
  private Uni<Void> tellLate(List<Duty> owed) {
    List<Reached> late =
        owed.stream()
            .filter(d -> d.isLateAgain(clock.now()))
            .map(d -> new Reached(d, Mark.OVER, Mark.OVER.toldAfter(d.marksTold)))
            .toList();
    late.forEach(r -> r.duty().toldOver());
    return late.isEmpty()
        ? Uni.createFrom().voidItem()
        : rules
            .values(late.stream().map(r -> r.duty().unitId).distinct().toList(), TELLING)
            .chain(said -> telling.mark(late, said))
            .chain(x -> duties.flush());
  }

  private Uni<Void> owe(List<Duty> found, Map<UUID, Idle> resting) {
    return owners
        .follow(found)
        .chain(x -> rules.values(found.stream().map(d -> d.unitId).distinct().toList(), REOPENING))
        .call(said -> reopen(found, said))
        .call(x -> credit(found))
        .chain(said -> idle.rest(found, resting, said))
        .chain(x -> duties.flush());
  }

  private Uni<Void> reopen(List<Duty> found, Map<UUID, Map<RuleKey, RuleValue>> said) {
    found.forEach(d -> d.undone(clock.now(), Marks.of(said.get(d.unitId), d.tier)));
    return duties.flush();
  }

  private Uni<Void> credit(List<Duty> found) {
    return InTurn.each(
        found.stream().map(d -> new Owing(d.articleId, d.unitId)).distinct().toList(),
        o -> crediting.standing(o.article(), o.unit()));
  }
}
