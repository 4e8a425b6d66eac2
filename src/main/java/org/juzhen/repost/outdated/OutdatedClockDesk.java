package org.juzhen.repost.outdated;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;
import org.juzhen.profile.Rules;
import org.juzhen.repost.Mark;
import org.juzhen.repost.Marks;
import org.juzhen.repost.Night;
import org.juzhen.repost.outdated.OutdatedReminders.Reached;

/**
 * Reminds when the shares of the time are over that the place names for duties; at the end the task
 * is overdue, and stays one (催办督办).
 */
@ApplicationScoped
public class OutdatedClockDesk implements DueWork {
  static final String NAME = "outdated";
  private static final Logger LOG = Logger.getLogger(OutdatedClockDesk.class);
  private static final int AT_ONCE = 2_000;

  private static final List<RuleKey> KEYS =
      Stream.of(Marks.KEYS, Night.KEYS).flatMap(List::stream).toList();

  /** So long a task waits that nobody could be reminded of. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final OutdatedPosts posts;
  private final OutdatedReminders reminders;
  private final OutdatedTelling telling;
  private final Rules rules;
  private final HubClock clock;

  OutdatedClockDesk(
      OutdatedPosts posts,
      OutdatedReminders reminders,
      OutdatedTelling telling,
      Rules rules,
      HubClock clock) {
    this.posts = posts;
    this.reminders = reminders;
    this.telling = telling;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithSession
  public Uni<Instant> nextDue() {
    return posts.nextMark();
  }

  /** All that are due at once; if one fails, one after the other, so that it holds up nobody. */
  @Override
  public Uni<Integer> drive() {
    return remindAll()
        .onFailure()
        .recoverWithUni(
            e -> {
              LOG.warn("Outdated posts are reminded of one by one, together they failed", e);
              return oneByOne();
            });
  }

  @WithTransaction
  Uni<Integer> remindAll() {
    return posts.marked(clock.now(), AT_ONCE).call(this::remind).map(List::size);
  }

  private Uni<Integer> oneByOne() {
    return due()
        .chain(all -> InTurn.of(all, id -> remindOrPutOff(id).replaceWith(id)))
        .map(List::size);
  }

  private Uni<Void> remindOrPutOff(UUID id) {
    return remindOne(id)
        .onFailure()
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "Nobody could be reminded of outdated post %s", id);
              return putOff(id);
            });
  }

  @WithTransaction
  Uni<List<UUID>> due() {
    return posts.due(clock.now(), AT_ONCE);
  }

  @WithTransaction
  Uni<Void> remindOne(UUID id) {
    return posts.marked(id, clock.now()).chain(this::remind);
  }

  @WithTransaction
  Uni<Void> putOff(UUID id) {
    return posts.putOff(id, clock.now().plus(PAUSE));
  }

  private Uni<Void> remind(List<OutdatedPost> marked) {
    return rules
        .values(marked.stream().map(p -> p.unitId).distinct().toList(), KEYS)
        .map(said -> marked.stream().map(p -> reached(p, said.get(p.unitId))).toList())
        .chain(reminders::tell)
        .chain(x -> posts.flush());
  }

  private Reached reached(OutdatedPost post, Map<RuleKey, RuleValue> said) {
    Marks marks = Marks.of(said);
    Mark mark = marks.reached(post.sinceAt, post.dueAt, clock.now());
    List<Role> told = mark.toldAfter(post.marksTold);
    post.told(mark, marks);
    return new Reached(post, mark, marks.percent(mark), told, telling.isNight(said));
  }
}
