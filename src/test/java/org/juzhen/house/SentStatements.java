package org.juzhen.house;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to the statements that the repositories really send. */
public final class SentStatements extends Handler implements AutoCloseable {
  private final Logger log = Logger.getLogger("org.hibernate.SQL");
  private final Set<String> sent = new LinkedHashSet<>();

  /** Listens until it is closed. */
  public SentStatements() {
    setLevel(Level.ALL);
    log.setLevel(Level.FINE);
    log.setUseParentHandlers(false);
    log.addHandler(this);
  }

  @Override
  public synchronized void publish(LogRecord record) {
    sent.add(record.getMessage());
  }

  /** Each different one, in their order. */
  public synchronized Set<String> sent() {
    return new LinkedHashSet<>(sent);
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    log.removeHandler(this);
    log.setUseParentHandlers(true);
    log.setLevel(null);
  }
}
