package org.juzhen.review.screening;

import java.util.function.Consumer;

/** One thing that the machine looks for. Says what it found, never stops others, keeps no state. */
interface Check {
  void read(Draft draft, Consumer<Finding> report);
}
