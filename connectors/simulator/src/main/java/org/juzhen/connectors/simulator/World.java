package org.juzhen.connectors.simulator;

import java.net.URI;
import java.util.function.Supplier;

/**
 * What the platforms of one simulator share.
 *
 * @param clock the time on every platform
 * @param agenda what happens later
 * @param posts what is visible
 * @param callbacks the way back to the hub
 * @param settings how the simulator was started
 * @param url the simulator's own address, known once it listens
 */
public record World(
    TurnableClock clock,
    Agenda agenda,
    Posts posts,
    Callbacks callbacks,
    Settings settings,
    Supplier<URI> url) {

  /** Where a post's page is served. */
  public String pageOf(String platform, String id) {
    return url.get() + "/posts/" + platform + "/" + id;
  }

  /** A callback address as registered: a path is taken as one on the hub. */
  public URI callback(String registered) {
    return settings.callbackBase().resolve(registered);
  }
}
