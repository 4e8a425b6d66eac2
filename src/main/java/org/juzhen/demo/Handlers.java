package org.juzhen.demo;

/** The people who answer (答复员). */
final class Handlers {
  private final Cast cast;
  private final FrontDoor door;

  Handlers(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
  }

  int answer() {
    return 0;
  }
}
