package org.juzhen.knowledge;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** The states, for the tabs above the list. */
@TemplateExtension(namespace = "knowledgeStates")
final class KnowledgeStates {
  private KnowledgeStates() {}

  static List<KnowledgeState> all() {
    return List.of(KnowledgeState.values());
  }
}
