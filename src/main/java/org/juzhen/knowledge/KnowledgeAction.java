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
  /** Put forward to its signers; what is in force already is put forward to be renewed. */
  SUBMIT(EnumSet.of(DRAFT, EFFECTIVE, NEEDS_UPDATE), null),
  /** Its review is complete; nothing else lets it answer citizens. */
  PUBLISH(EnumSet.of(DRAFT, EFFECTIVE, NEEDS_UPDATE), EFFECTIVE),
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

  /** Where it leads; some leave the state as it is. */
  KnowledgeState leadsFrom(KnowledgeState state) {
    return to == null ? state : to;
  }

  /** The picture in the documentation, drawn from this table. */
  public static String diagram() {
    return "stateDiagram-v2\n"
        + Arrays.stream(values())
            .flatMap(
                a ->
                    a.from.stream().map(f -> "  " + f + " --> " + a.leadsFrom(f) + ": " + a.name()))
            .collect(Collectors.joining("\n"));
  }
}
