package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.juzhen.jobs.DueWork;

/** Sends to addresses whose last call came through; they never wait for one that hangs. */
@ApplicationScoped
public class SoundLane implements DueWork {
  static final String NAME = "webhook";
  private static final int PER_ENDPOINT = 8;

  private final WebhookSender sender;

  SoundLane(WebhookSender sender) {
    this.sender = sender;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return sender.nextDue(false);
  }

  @Override
  public Uni<Integer> drive() {
    return sender.drive(false, PER_ENDPOINT);
  }
}
