package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.juzhen.jobs.DueWork;

/** Sends to addresses whose last call failed: one event at a time, until one comes through. */
@ApplicationScoped
public class FailingLane implements DueWork {
  static final String NAME = "webhook-failing";

  private final WebhookSender sender;

  FailingLane(WebhookSender sender) {
    this.sender = sender;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return sender.nextDue(true);
  }

  @Override
  public Uni<Integer> drive() {
    return sender.drive(true, 1);
  }
}
