package org.juzhen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Clears away what a killed demo would leave (善后): its database server and the data that nobody
 * will look at again. A shell waits at the end of a pipe that only the hub holds open; however the
 * hub ends, the pipe closes.
 */
final class DemoRemains implements AutoCloseable {
  private static final Path SHELL = Path.of("/bin/sh");

  /** Signals of the terminal go to the hub and the shell alike; the shell has to be the last. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r _
      server=$(head -n 1 "$1/db/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$server"
      while [ -n "$server" ] && kill -0 "$server"; do sleep 0.2; done
      rm -rf "$1"
      """;

  private final Process waiting;

  private DemoRemains(Process waiting) {
    this.waiting = waiting;
  }

  /** Where there is no shell, a killed demo leaves its remains. */
  static DemoRemains of(Path data) {
    if (!Files.isExecutable(SHELL)) {
      return new DemoRemains(null);
    }
    try {
      return new DemoRemains(
          new ProcessBuilder(SHELL.toString(), "-c", SCRIPT, "juzhen-demo-remains", data.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      System.err.println("强行结束演示时，数据不会自动清理：" + e.getMessage());
      return new DemoRemains(null);
    }
  }

  /** Lets the shell go; call it when everything is cleared away. */
  @Override
  public void close() {
    if (waiting != null) {
      try {
        waiting.getOutputStream().close();
      } catch (IOException gone) {
        waiting.destroy();
      }
    }
  }
}
