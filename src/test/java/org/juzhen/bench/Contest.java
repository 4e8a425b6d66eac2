package org.juzhen.bench;

import java.util.List;

/**
 * One benchmark: what the hub does, and the limit that the same database sets in the same round. To
 * add one, implement this and name it in {@link Bench#contests()}.
 */
interface Contest extends AutoCloseable {

  /** What is compared, in a few words. */
  String name();

  /** The least ratio of {@link #ours} to {@link #limit} that is good enough. */
  double goal();

  /** Makes what the rounds need. */
  void prepare(BenchHub hub) throws Exception;

  /** How many a second the hub does. */
  double ours(BenchHub hub) throws Exception;

  /** How many a second the database does at best. */
  double limit(BenchHub hub) throws Exception;

  /** What else should be known of the last round of {@link #ours}; may be empty. */
  default String aside() {
    return "";
  }

  /** What else has to be so, besides the ratio; asked after the last round. */
  default List<Goal> others() {
    return List.of();
  }

  @Override
  default void close() {}
}
