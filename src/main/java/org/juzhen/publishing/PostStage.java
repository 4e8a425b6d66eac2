package org.juzhen.publishing;

/** Where a post's text stands on its way through review (稿件阶段). */
enum PostStage {
  DRAFT,
  IN_REVIEW,
  RETURNED,
  CLEARED
}
