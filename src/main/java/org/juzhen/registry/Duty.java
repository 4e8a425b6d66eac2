package org.juzhen.registry;

import java.util.EnumSet;
import java.util.Set;

/** What somebody answers for (责任). */
public enum Duty {
  /** The leader in charge (分管领导). */
  LEADER_IN_CHARGE,
  /** Answers for everything (总负责人). */
  OVERALL,
  /** Decides on content as a whole (总编辑). */
  CHIEF_EDITOR,
  /** Answers for one column (栏目责任人). */
  COLUMN_OWNER,
  /** Answers for the content (内容负责人). */
  CONTENT_OWNER,
  /** Answers for the security (安全负责人). */
  SECURITY_OWNER,
  /** Runs it from day to day (管理员 A 岗). */
  POST_A,
  /** Stands in for post A (管理员 B 岗). */
  POST_B,
  /** Answers for the body that supervises (监管机构). */
  SUPERVISING,
  /** Answers for the body that runs the platform (平台承办机构). */
  OPERATING,
  /** Answers for the body that monitors (监测机构). */
  MONITORING,
  /** Answers for the body that runs the accounts for their sponsor (承办机构). */
  UNDERTAKING,
  /** Brings in content (信息员); one for each field where there are several. */
  INFORMANT,
  /** Whom others turn to (联络员). */
  LIAISON;

  private static final Set<Duty> OF_A_BODY =
      EnumSet.of(SUPERVISING, OPERATING, MONITORING, UNDERTAKING);

  /** The post that the same person cannot hold besides, or null. */
  Duty other() {
    return this == POST_A ? POST_B : this == POST_B ? POST_A : null;
  }

  /** Is the task of a body inside the office, which is named besides the person. */
  boolean isOfABody() {
    return OF_A_BODY.contains(this);
  }

  /** Tasks that the same body cannot have besides: nobody looks after what it does itself. */
  Set<Duty> apart() {
    return switch (this) {
      case SUPERVISING -> EnumSet.of(OPERATING, UNDERTAKING);
      case MONITORING -> EnumSet.of(OPERATING);
      case OPERATING -> EnumSet.of(SUPERVISING, MONITORING);
      case UNDERTAKING -> EnumSet.of(SUPERVISING);
      default -> Set.of();
    };
  }
}
