package org.juzhen.registry;

/** What somebody answers for (责任). */
public enum Duty {
  /** The leader in charge (分管领导). */
  LEADER_IN_CHARGE,
  /** Answers for everything (总负责人). */
  OVERALL,
  /** Answers for the content (内容负责人). */
  CONTENT_OWNER,
  /** Answers for the security (安全负责人). */
  SECURITY_OWNER,
  /** Runs it from day to day (管理员 A 岗). */
  POST_A,
  /** Stands in for post A (管理员 B 岗). */
  POST_B;

  /** The post that the same person cannot hold besides, or null. */
  Duty other() {
    return this == POST_A ? POST_B : this == POST_B ? POST_A : null;
  }
}
