package org.juzhen.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntSupplier;

/** What the person at the console is told while the world is filled in. */
final class Progress {
  private final PrintStream console;
  private final boolean strict;
  private final long begun = System.nanoTime();
  private volatile boolean ended;

  /**
   * @param strict a part that fails ends it all
   */
  Progress(PrintStream console, boolean strict) {
    this.console = console;
    this.strict = strict;
  }

  /** Does one part and tells how many there are now. */
  void part(String what, IntSupplier work) {
    if (ended) {
      return;
    }
    try {
      int count = work.getAsInt();
      tell(String.format(Locale.ROOT, "%5.1f s  %s %d", seconds(), what, count));
    } catch (RuntimeException e) {
      if (strict) {
        throw e;
      }
      tell(String.format(Locale.ROOT, "%5.1f s  %s 没有完成：%s", seconds(), what, e.getMessage()));
    }
  }

  void tell(String line) {
    if (!ended) {
      console.println("演示世界 " + line);
    }
  }

  /** The hub goes down: what fails from now on is nobody's fault. */
  void end() {
    ended = true;
  }

  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }
}
