package org.juzhen.knowledge;

import static org.juzhen.knowledge.KnowledgeState.DRAFT;
import static org.juzhen.knowledge.KnowledgeState.EFFECTIVE;
import static org.juzhen.knowledge.KnowledgeState.NEEDS_UPDATE;
import static org.juzhen.knowledge.KnowledgeState.RETIRED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Every arrow of an entry's road. Nothing else changes its state. */
public enum KnowledgeAction {
  /** Question, answer or validity change: what was published no longer stands. */
  EDIT(EnumSet.of(DRAFT, EFFECTIVE, NEEDS_UPDATE), DRAFT),
  /** A leader of the owner unit who did not write it lets it answer citizens. */
  PUBLISH(EnumSet.of(DRAFT, NEEDS_UPDATE), EFFECTIVE),
  /** Its last day is over. */
  OUTDATE(EnumSet.of(EFFECTIVE), NEEDS_UPDATE),
  /** A leader takes it out for good. */
  RETIRE(EnumSet.of(DRAFT, EFFECTIVE, NEEDS_UPDATE), RETIRED);

  private final Set<KnowledgeState> from;
  private final KnowledgeState to;

  KnowledgeAction(Set<KnowledgeState> from, KnowledgeState to) {
    this.from = from;
    this.to = to;
  }

  public boolean allowedFrom(KnowledgeState state) {
    return from.contains(state);
  }

  KnowledgeState leadsTo() {
    return to;
  }

  /** The picture in the documentation, drawn from this table. */
  public static String diagram() {
    return "stateDiagram-v2\n"
        + Arrays.stream(values())
            .flatMap(a -> a.from.stream().map(f -> "  " + f + " --> " + a.to + ": " + a.name()))
            .collect(Collectors.joining("\n"));
  }
}
