package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** A citizen's question, answered by clicks from what the library suggests. */
record Answering(String question, String suggestion) {

  /** Takes it over, changes the suggested answer and puts it forward; returns its page. */
  String writes(Operator handler) {
    handler.reads(question).keep("handler-today").follows(question);
    handler.presses("form[action$='/acceptance'] button").keep("accepted").ticks("[data-fill]");
    assertThat(handler.page().inputValue("#f-body")).isEqualTo(suggestion);
    handler.types("#f-body", suggestion + "详询12345。").keep("answering");
    handler.presses("form:has(#f-body) button[type=submit]").reads("答复审核中").keep("answered");
    return URI.create(handler.page().url()).getPath();
  }

  /** Signs the only thing that waits. */
  void approves(Operator signer, String step) {
    signer.opens("/reviews").keep(step + "-queue").follows("打开").ticksGates(1, 5).keep(step);
    signer.agrees("[value=APPROVE]");
  }
}
