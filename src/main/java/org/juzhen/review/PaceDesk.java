package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.ClockView;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;

/** Tells those who sign, and the coordinator, that a review takes too much of a repost's time. */
@ApplicationScoped
public class PaceDesk {
  private static final int AT_ONCE = 100;

  private final ReviewCases cases;
  private final ReviewFiles files;
  private final ReviewListDesk lists;
  private final Rules rules;
  private final NoticeDesk notices;

  PaceDesk(
      ReviewCases cases, ReviewFiles files, ReviewListDesk lists, Rules rules, NoticeDesk notices) {
    this.cases = cases;
    this.files = files;
    this.lists = lists;
    this.rules = rules;
    this.notices = notices;
  }

  /** Looks at all reposts under review, some at a time; nobody is told twice of the same step. */
  public Uni<Integer> tellAll() {
    return tellAfter(new UUID(0, 0), 0);
  }

  private Uni<Integer> tellAfter(UUID last, int before) {
    return tellSome(last)
        .chain(
            seen ->
                seen.size() < AT_ONCE
                    ? Uni.createFrom().item(before + seen.size())
                    : tellAfter(seen.get(seen.size() - 1), before + seen.size()));
  }

  @WithTransaction
  Uni<List<UUID>> tellSome(UUID after) {
    return cases
        .find("state = ?1 and articleId is not null and id > ?2 order by id", CaseState.OPEN, after)
        .range(0, AT_ONCE - 1)
        .list()
        .chain(
            found ->
                files
                    .of(found)
                    .chain(this::tell)
                    .replaceWith(found.stream().map(c -> c.id).toList()));
  }

  private Uni<Void> tell(List<ReviewFile> found) {
    List<UUID> units = found.stream().map(f -> f.submission().unitId).distinct().toList();
    return lists
        .deadlines(found)
        .chain(
            clocks ->
                rules
                    .values(units, RuleKey.REVIEW_CLOCK_PERCENT)
                    .chain(limits -> tell(late(found, clocks, limits))));
  }

  private static Map<ReviewFile, ReviewPace> late(
      List<ReviewFile> found, Map<UUID, ClockView> clocks, Map<UUID, RuleValue> limits) {
    Map<ReviewFile, ReviewPace> late = new LinkedHashMap<>();
    for (ReviewFile f : found) {
      ReviewPace pace = pace(f, clocks, limits);
      if (pace != null && pace.late()) {
        late.put(f, pace);
      }
    }
    return late;
  }

  private static ReviewPace pace(
      ReviewFile f, Map<UUID, ClockView> clocks, Map<UUID, RuleValue> limits) {
    ReviewCase c = f.submission();
    return ReviewPace.of(c.submittedAt, clocks.get(c.id), limits.get(c.unitId).number());
  }

  private Uni<Void> tell(Map<ReviewFile, ReviewPace> late) {
    return InTurn.each(
        late.entrySet().stream().flatMap(e -> orders(e.getKey(), e.getValue())).toList(),
        notices::tell);
  }

  private static Stream<NoticeOrder> orders(ReviewFile file, ReviewPace pace) {
    return file.open().stream().flatMap(step -> orders(file.submission(), step, pace));
  }

  private static Stream<NoticeOrder> orders(ReviewCase c, ReviewStep step, ReviewPace pace) {
    return Stream.concat(
        step.wanted().stream().map(role -> order(c, step, step.unitId, role, pace)),
        Stream.of(order(c, step, c.unitId, Role.COORDINATOR, pace)));
  }

  private static NoticeOrder order(
      ReviewCase c, ReviewStep step, UUID unit, Role role, ReviewPace pace) {
    String kind = "REVIEW_LATE";
    List<String> words = List.of(c.title, pace.percent() + "%");
    return NoticeOrder.toRole(kind, unit, role, words, "/reviews/" + c.id, kind + step.id);
  }
}
