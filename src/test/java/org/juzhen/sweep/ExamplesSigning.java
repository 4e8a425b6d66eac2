package org.juzhen.sweep;

import java.util.Map;

/** The calls about signatures on paper, deputies, and what was read where it was posted. */
final class ExamplesSigning {
  private final SweptOffice o;
  private final ExamplesRegister.Put to;

  private ExamplesSigning(SweptOffice office, ExamplesRegister.Put to) {
    this.o = office;
    this.to = to;
  }

  static void in(SweptOffice office, ExamplesRegister.Put to) {
    new ExamplesSigning(office, to).ofReading();
  }

  private void ofReading() {
    to.put(
        "POST",
        "/deliveries/{id}/read-backs",
        Example.on(
                o.office.reviewer(),
                o.posts.delivery(o.office, o.posted()),
                Map.of("words", "12路公交车延长到高铁站。"))
            .answers(201));
  }
}
