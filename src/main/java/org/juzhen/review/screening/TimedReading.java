package org.juzhen.review.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * All checks over one draft within a limit of time (限时). A check that crashes, and every check that
 * was not done by then, is one that failed.
 */
final class TimedReading {
  private static final Logger LOG = Logger.getLogger(TimedReading.class);
  private static final ExecutorService READERS =
      Executors.newCachedThreadPool(
          work -> {
            Thread reader = new Thread(work, "screening");
            reader.setDaemon(true);
            return reader;
          });

  private final Supplier<Draft> draft;
  private final List<Check> checks;
  private final List<Finding> findings = new ArrayList<>();
  private int done;
  private boolean over;

  TimedReading(Supplier<Draft> draft, List<Check> checks) {
    this.draft = draft;
    this.checks = checks;
  }

  List<Finding> within(Duration limit) {
    Future<?> reading = READERS.submit(this::readAll);
    try {
      reading.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.errorf("Screening ended with %s", e.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Finding> all = found();
    reading.cancel(true);
    return all;
  }

  private void readAll() {
    Draft read = draft.get();
    for (Check check : checks) {
      List<Finding> found = new ArrayList<>();
      try {
        FewOfEach few = new FewOfEach(found);
        SaidOnce once = new SaidOnce(read, few);
        check.read(read, once);
        found.replaceAll(once::withCards);
        few.sayHowManyMore();
      } catch (RuntimeException | StackOverflowError e) {
        LOG.errorf("Check %s failed with %s", name(check), e.getClass().getName());
        found.add(failed(check));
      }
      if (!isTaken(found)) {
        return;
      }
    }
  }

  /** Nothing more is taken once somebody went on without it. */
  private synchronized boolean isTaken(List<Finding> found) {
    if (!over) {
      done++;
      findings.addAll(found);
    }
    return !over;
  }

  private synchronized List<Finding> found() {
    over = true;
    List<Finding> all = new ArrayList<>(findings);
    checks.subList(done, checks.size()).forEach(check -> all.add(failed(check)));
    return all;
  }

  private static Finding failed(Check check) {
    return Finding.whole(Gate.TEXT, Severity.BLOCK, Rule.CHECK_CRASHED, name(check));
  }

  private static String name(Check check) {
    return check.getClass().getSimpleName().replace("_ClientProxy", "");
  }
}
