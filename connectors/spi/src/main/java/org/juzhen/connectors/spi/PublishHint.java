package org.juzhen.connectors.spi;

import java.util.List;

/**
 * A platform says that a task has ended. The hub answers by looking at once.
 *
 * @param task the platform's task number, as it stands in the {@link Ticket} under {@code task}
 * @param urls where what the task carried can be read, in its order; empty where that is not told
 */
public record PublishHint(String task, List<String> urls) {
  public PublishHint {
    urls = List.copyOf(urls);
  }

  /** Without addresses. */
  public PublishHint(String task) {
    this(task, List.of());
  }
}
