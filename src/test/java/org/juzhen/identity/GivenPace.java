package org.juzhen.identity;

import jakarta.enterprise.context.ApplicationScoped;

/** Turns the limits of the public pages in tests. */
@ApplicationScoped
public class GivenPace {
  private final OpenDoor door;

  GivenPace(OpenDoor door) {
    this.door = door;
  }

  public void reports(int perHour) {
    door.set(0, perHour);
  }
}
