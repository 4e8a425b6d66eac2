package org.juzhen.knowledge;

/** Where an entry stands (词条状态). Only effective ones are found and suggested. */
public enum KnowledgeState {
  /** Being written; not found by anybody's search. */
  DRAFT,
  /** Published by a leader of the owner unit (已生效). */
  EFFECTIVE,
  /** Its time is over, its source changed or it is disputed (待更新). */
  NEEDS_UPDATE,
  /** Taken out for good (已停用). */
  RETIRED
}
