package org.juzhen.repost;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.juzhen.profile.RuleKey;
import org.juzhen.profile.RuleValue;

/**
 * After which shares of its time a place has people told of a duty (催办节点), in per cent. Nobody's
 * turn comes before that of those who were to be told earlier.
 */
public record Marks(int editor, int leader, int supervisor) {
  private static final int ALL = 100;

  /** What of a place's rules makes them. */
  public static final List<RuleKey> KEYS =
      List.of(
          RuleKey.DUTY_EDITOR_PERCENT,
          RuleKey.DUTY_LEADER_PERCENT,
          RuleKey.DUTY_SUPERVISOR_PERCENT,
          RuleKey.SYNC_WITH_PORTAL);

  public Marks {
    leader = Math.max(editor, leader);
    supervisor = Math.max(leader, supervisor);
  }

  /** What a place says for anything that has an end (督办节点). */
  public static Marks of(Map<RuleKey, RuleValue> rules) {
    return new Marks(
        rules.get(RuleKey.DUTY_EDITOR_PERCENT).number(),
        rules.get(RuleKey.DUTY_LEADER_PERCENT).number(),
        rules.get(RuleKey.DUTY_SUPERVISOR_PERCENT).number());
  }

  /**
   * What a place says for reposts of this tier. Where accounts go in step with the portal of their
   * own level (同步更新), those who write are told at once.
   */
  static Marks of(Map<RuleKey, RuleValue> rules, Tier tier) {
    boolean inStep = tier == Tier.SAME_LEVEL && rules.get(RuleKey.SYNC_WITH_PORTAL).isTrue();
    return new Marks(
        inStep ? 0 : rules.get(RuleKey.DUTY_EDITOR_PERCENT).number(),
        rules.get(RuleKey.DUTY_LEADER_PERCENT).number(),
        rules.get(RuleKey.DUTY_SUPERVISOR_PERCENT).number());
  }

  public int percent(Mark mark) {
    return switch (mark) {
      case EDITOR -> editor;
      case LEADER -> leader;
      case SUPERVISOR -> supervisor;
      case OVER -> ALL;
    };
  }

  public Instant at(Mark mark, Instant start, Instant due) {
    return share(percent(mark), start, due);
  }

  /** When so many per cent of the time are over. */
  static Instant share(int percent, Instant start, Instant due) {
    return start.plus(Duration.between(start, due).multipliedBy(percent).dividedBy(ALL));
  }

  /**
   * The last mark that has been reached: of an article that arrived late people are told once,
   * those of all marks up to this one.
   */
  public Mark reached(Instant start, Instant due, Instant now) {
    Mark reached = Mark.EDITOR;
    for (Mark mark : Mark.values()) {
      if (!now.isBefore(at(mark, start, due))) {
        reached = mark;
      }
    }
    return reached;
  }
}
