package org.juzhen.connectors.spi;

/**
 * A platform says that a task has ended. The hub answers by looking at once.
 *
 * @param task the platform's task number, as it stands in the {@link Ticket} under {@code task}
 */
public record PublishHint(String task) {}
