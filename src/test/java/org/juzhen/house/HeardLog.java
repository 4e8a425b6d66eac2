package org.juzhen.house;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to everything that the hub logs, with values and with what went wrong. */
public final class HeardLog extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");
  private final List<String> heard = new ArrayList<>();

  /** Listens until it is closed. */
  public HeardLog() {
    setLevel(Level.ALL);
    root.addHandler(this);
  }

  @Override
  public synchronized void publish(LogRecord record) {
    StringWriter line = new StringWriter();
    line.append(record.getLoggerName()).append(' ').append(record.getMessage());
    line.append(' ').append(Arrays.toString(record.getParameters()));
    if (record.getThrown() != null) {
      record.getThrown().printStackTrace(new PrintWriter(line, true));
    }
    heard.add(line.toString());
  }

  /** All lines that hold one of these. */
  public synchronized List<String> with(List<String> words) {
    return heard.stream().filter(l -> words.stream().anyMatch(l::contains)).toList();
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
