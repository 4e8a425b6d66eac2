package org.juzhen.bench.lateness;

import java.time.Duration;
import java.time.Instant;

/** Something that does each of many items at its moment. */
interface Alarms {

  String name();

  /** Begins, with so many items that sleep until long after the run. */
  void start(int asleep) throws Exception;

  /** Adds items that fall due evenly within the window. */
  void arm(int items, Instant from, Duration window) throws Exception;

  /** Processor time used so far by whatever waits for the items; the database apart. */
  Duration used();

  /** Ends whatever it began. */
  void end() throws Exception;
}
