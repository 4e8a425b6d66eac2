package org.juzhen.demo;

/** The hub said no to the demo: the demo's script and the hub's rules have drifted apart. */
final class DemoRefused extends RuntimeException {
  private final int status;

  DemoRefused(String what, int status, String answer) {
    super(what + " → " + status + " " + answer);
    this.status = status;
  }

  int status() {
    return status;
  }
}
