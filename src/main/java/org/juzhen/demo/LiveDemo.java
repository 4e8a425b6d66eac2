package org.juzhen.demo;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.juzhen.demo.Script.ArticlePart;
import org.juzhen.demo.Script.CitizenPart;

/**
 * Life goes on (演示进行中): an article a minute, a citizen every forty seconds, an answer now and then.
 */
final class LiveDemo implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LiveDemo.class);
  private static final int SECONDS_BETWEEN_ARTICLES = 60;
  private static final int SECONDS_BETWEEN_CITIZENS = 40;

  /** Slower than the citizens: whoever looks on finds something to answer. */
  private static final int SECONDS_BETWEEN_ANSWERS = 150;

  private final Cast cast;
  private final Newsroom newsroom;
  private final Street street;
  private final Handlers handlers;
  private final Platforms platforms;
  private final AtomicInteger articles = new AtomicInteger();
  private final AtomicInteger citizens = new AtomicInteger();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "demo-live");
            thread.setDaemon(true);
            return thread;
          });

  /** Begins at once; {@code platforms} is null where there is no simulator. */
  LiveDemo(Cast cast, FrontDoor door, Platforms platforms) {
    this.cast = cast;
    this.newsroom = new Newsroom(cast, door);
    this.platforms = platforms;
    this.street = new Street(cast, platforms);
    this.handlers = new Handlers(cast, door);
    every(SECONDS_BETWEEN_ARTICLES, this::article);
    if (platforms != null) {
      every(SECONDS_BETWEEN_CITIZENS, this::citizen);
      every(SECONDS_BETWEEN_ANSWERS, () -> handlers.answer(1));
    }
  }

  private void every(int seconds, Runnable act) {
    clock.scheduleWithFixedDelay(() -> survive(act), seconds, seconds, TimeUnit.SECONDS);
  }

  /** A tick that throws would be the last one. */
  private void survive(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      if (clock.isShutdown()) {
        return;
      }
      LOG.warnf("The demo missed a beat: %s", e.getMessage());
    }
  }

  private void article() {
    List<ArticlePart> live = cast.script().live();
    newsroom.pushLive(
        live.get(articles.getAndIncrement() % live.size()), Instant.now().getEpochSecond());
  }

  private void citizen() {
    List<CitizenPart> all = cast.script().citizens();
    int turn = citizens.getAndIncrement();
    street.speak(all.get((all.size() / 2 + turn) % all.size()), platforms.visible(), turn);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
