package org.juzhen.connectors.contract;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Everything that is logged or printed while it is open, down to the finest level; only what the
 * simulated platform itself notes about its requests is left out.
 */
public final class Overheard extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Listens from now on. */
  public Overheard() {
    setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(this);
    PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(ear);
    System.setErr(ear);
  }

  /** All of it as one text. */
  public String everything() {
    return String.join("\n", lines) + printed.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void publish(LogRecord line) {
    if (String.valueOf(line.getLoggerName()).startsWith("com.sun.net.httpserver")) {
      return;
    }
    StringWriter words = new StringWriter();
    words.write(line.getLoggerName() + " " + new SimpleFormatter().formatMessage(line));
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(words));
    }
    lines.add(words.toString());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(before);
    System.setOut(out);
    System.setErr(err);
  }
}
