package org.juzhen.review;

/** Why a submission is read by itself and not signed together with others (不能批量签发的原因). */
public enum BatchRefusal {
  NOT_A_REPOST,
  ORIGINAL_MISSING,
  TYPED_BY_HAND,
  SOURCE_DOUBTFUL,
  DIFFERS_FROM_ORIGINAL,
  FINDING_OPEN,
  COMMENT_OPEN
}
