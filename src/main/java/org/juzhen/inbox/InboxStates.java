package org.juzhen.inbox;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** What filters and forms offer. */
@TemplateExtension(namespace = "inboxStates")
final class InboxStates {
  private InboxStates() {}

  static List<InquiryState> all() {
    return List.of(InquiryState.values());
  }

  static List<Category> categories() {
    return List.of(Category.values());
  }

  static List<Outcome> outcomes() {
    return List.of(Outcome.values());
  }
}
