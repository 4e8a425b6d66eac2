package org.juzhen.repost.planner;

import java.util.Arrays;

/**
 * Gives articles their places under limits that lie within each other: a place in an hour, the hour
 * in a day, the day in a month.
 *
 * <p>Who has a place keeps one; it may be another one, so that one more fits in. This is the search
 * for augmenting paths of a maximum flow, so an article is turned away only where no rearrangement
 * of those before it would help. Offered in the order of urgency, the most urgent articles that can
 * be placed together are (a matroid, where the greedy choice is the best).
 */
final class Seats {
  static final int TOP = -1;
  static final int NONE = -1;

  private final int[] room;
  private final int[] under;
  private final int[] load;
  private final int[] seen;
  private final int[][] choices;
  private final int[] seat;
  private int round = 1;

  /**
   * @param room how many fit into each node; nodes that articles choose and nodes that limit them
   * @param under the node that limits each node, or {@link #TOP}
   * @param choices the nodes that each article may take, the one it likes best first
   */
  Seats(int[] room, int[] under, int[][] choices) {
    this.room = room.clone();
    this.under = under;
    this.choices = choices;
    load = new int[room.length];
    seen = new int[room.length];
    seat = new int[choices.length];
    Arrays.fill(seat, NONE);
  }

  /** Who sits where at one moment. */
  record Kept(int[] room, int[] load, int[] seat) {}

  Kept keep() {
    return new Kept(room.clone(), load.clone(), seat.clone());
  }

  void backTo(Kept kept) {
    System.arraycopy(kept.room(), 0, room, 0, room.length);
    System.arraycopy(kept.load(), 0, load, 0, load.length);
    System.arraycopy(kept.seat(), 0, seat, 0, seat.length);
    round++;
  }

  /**
   * Makes a node larger that nothing else limits. Who had a place keeps one, and whom it helps to
   * one are again the most urgent: it adds to a matroid, so nobody need be placed anew.
   */
  void enlarge(int node, int more) {
    room[node] += more;
    round++;
  }

  /** Places as many as fit, those that come first before those that come later. */
  int[] fill() {
    for (int article = 0; article < choices.length; article++) {
      if (seat[article] == NONE) {
        place(article);
      }
    }
    return seat;
  }

  /**
   * What was looked at in vain stays closed to those who come after, until somebody finds a place:
   * nothing has moved since. So all that are turned away together cost one look at the nodes.
   */
  private void place(int article) {
    for (int node : choices[article]) {
      if (enter(node)) {
        seat[article] = node;
        round++;
        return;
      }
    }
  }

  /** Makes room for one more in the node; true where it has been counted. */
  private boolean enter(int node) {
    if (seen[node] == round) {
      return false;
    }
    seen[node] = round;
    if (load[node] < room[node] && (under[node] == TOP || enter(under[node]))) {
      load[node]++;
      return true;
    }
    return load[node] > 0 && release(node);
  }

  /** Sends one of those below the node elsewhere, so that another can take its turn there. */
  private boolean release(int node) {
    return moveOne(node) || releaseBelow(node);
  }

  private boolean moveOne(int node) {
    for (int article = 0; article < seat.length; article++) {
      if (seat[article] == node && moves(article)) {
        return true;
      }
    }
    return false;
  }

  private boolean moves(int article) {
    for (int other : choices[article]) {
      if (enter(other)) {
        seat[article] = other;
        return true;
      }
    }
    return false;
  }

  private boolean releaseBelow(int node) {
    for (int below = 0; below < under.length; below++) {
      if (under[below] == node && load[below] > 0 && seen[below] != round) {
        seen[below] = round;
        if (release(below)) {
          load[below]--;
          return true;
        }
      }
    }
    return false;
  }
}
