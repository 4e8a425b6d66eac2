package org.juzhen.filing;

import java.util.Arrays;
import java.util.Set;
import org.juzhen.kernel.Basis;

/** What a filing may lack (待补事项). */
public enum Needed {
  KIND("account.kind", form()),
  PURPOSE("account.purpose", form()),
  FUNCTIONS("account.functions", form()),
  CONTENT_OWNER("account.contentOwner", national("四(二)")),
  SECURITY_OWNER("account.securityOwner", national("四(三)")),
  CHANGES("changes", national("四(一)")),
  REASON("reason", form()),
  CAUSE("particulars.cause", null),
  STARTS_ON("particulars.startsOn", null),
  ENDS_ON("particulars.endsOn", null),
  /** The minutes of the unit's meeting (集体研究纪要). */
  COLLECTIVE_RECORD("materials.COLLECTIVE_RECORD", null, "COLLECTIVE_RECORD"),
  /** The principal leader's consent (主要负责人同意件). */
  LEADER_CONSENT("materials.LEADER_CONSENT", null, "LEADER_CONSENT"),
  /** Either of the two. */
  COLLECTIVE_OR_LEADER(
      "materials.COLLECTIVE_RECORD|LEADER_CONSENT", null, "COLLECTIVE_RECORD", "LEADER_CONSENT"),
  /** The letter with which the sponsor applies (申请函). */
  APPLICATION_LETTER("materials.APPLICATION_LETTER", null, "APPLICATION_LETTER"),
  /** Rules for security (安全管理制度). */
  SECURITY_RULES("materials.SECURITY_RULES", null, "SECURITY_RULES"),
  /** Rules for the secrecy review (保密审查制度). */
  SECRECY_RULES("materials.SECRECY_RULES", null, "SECRECY_RULES"),
  /** What is done in an emergency (应急预案). */
  EMERGENCY_PLAN("materials.EMERGENCY_PLAN", null, "EMERGENCY_PLAN"),
  /** That the contractor is able (承办单位资质审核). */
  QUALIFICATION_REVIEW("materials.QUALIFICATION_REVIEW", null, "QUALIFICATION_REVIEW"),
  /** The agreement with the contractor (承办协议). */
  UNDERTAKING_AGREEMENT("materials.UNDERTAKING_AGREEMENT", null, "UNDERTAKING_AGREEMENT"),
  /** The contractor's promise of secrecy (保密协议). */
  SECRECY_AGREEMENT("materials.SECRECY_AGREEMENT", null, "SECRECY_AGREEMENT"),
  /** The test of an app before it goes live (安全检测报告). */
  SECURITY_TEST("materials.SECURITY_TEST", null, "SECURITY_TEST"),
  /** What forced the account offline, in writing (书面报备). */
  WRITTEN_REPORT("materials.WRITTEN_REPORT", null, "WRITTEN_REPORT"),
  /** What the staffing authority decided (编制部门批复). */
  STAFFING_DECISION("materials.STAFFING_DECISION", null, "STAFFING_DECISION"),
  /** That the sponsor to come takes the account over (接收单位同意函). */
  NEW_SPONSOR_CONSENT("materials.NEW_SPONSOR_CONSENT", national("四(一)"), "NEW_SPONSOR_CONSENT"),
  /** Where the content goes (内容迁移方案). */
  MIGRATION_PLAN("materials.MIGRATION_PLAN", null, "MIGRATION_PLAN"),
  /** That the platform has cancelled the account (平台注销证明). */
  CANCELLATION_PROOF("materials.CANCELLATION_PROOF", checklist(), "CANCELLATION_PROOF"),
  /** That the national system says the same (全国系统状态截图). */
  NATIONAL_SYSTEM_PROOF("materials.NATIONAL_SYSTEM_PROOF", checklist(), "NATIONAL_SYSTEM_PROOF"),
  /** That the ICP record of an app is cancelled (ICP备案注销). */
  ICP_PROOF("materials.ICP_PROOF", checklist(), "ICP_PROOF"),
  /** That the police record of an app is cancelled (公安备案注销). */
  POLICE_PROOF("materials.POLICE_PROOF", checklist(), "POLICE_PROOF");

  private final String path;
  private final Basis basis;
  private final Set<String> papers;

  Needed(String path, Basis basis, String... papers) {
    this.path = path;
    this.basis = basis;
    this.papers = Set.of(papers);
  }

  /** The constant of this name, or null. */
  static Needed named(String name) {
    return Arrays.stream(values()).filter(n -> n.name().equals(name)).findFirst().orElse(null);
  }

  /** Where in the request it belongs. */
  String path() {
    return path;
  }

  /** Why it is needed; null where the place's own rule says so. */
  Basis basis() {
    return basis;
  }

  /** Whether it is one paper, with a name of its own. */
  boolean isPaper() {
    return papers.size() == 1 && papers.contains(name());
  }

  /** The papers that answer it; empty for what is no paper. */
  public Set<String> papers() {
    return papers;
  }

  /** Whether a paper of these answers it; a report may be made in writing afterwards too. */
  boolean answeredBy(Filing filing) {
    boolean stated = this == WRITTEN_REPORT && filing.statedAt != null;
    return stated || filing.materials.stream().anyMatch(this::answeredBy);
  }

  private boolean answeredBy(Material paper) {
    boolean given = mustBeSeen() ? paper.fileId() != null : paper.given();
    return papers.contains(paper.type()) && given;
  }

  /** Whether words do not prove it: it is seen on a picture or a document alone. */
  boolean mustBeSeen() {
    return switch (this) {
      case CANCELLATION_PROOF, NATIONAL_SYSTEM_PROOF, ICP_PROOF, POLICE_PROOF -> true;
      default -> false;
    };
  }

  /** Why an app is recorded with the telecom authority and the police before it goes live. */
  static Basis records() {
    return new Basis("国办发〔2017〕47号", "三(一)2", Basis.Binds.WEBSITE, Basis.Force.RULE, null);
  }

  private static Basis form() {
    return new Basis("政务新媒体备案登记表", "", Basis.Binds.ACCOUNT, Basis.Force.PRACTICE, null);
  }

  private static Basis checklist() {
    return new Basis("全国政务新媒体信息报送系统", "", Basis.Binds.ACCOUNT, Basis.Force.PRACTICE, null);
  }

  private static Basis national(String clause) {
    return new Basis("国办发〔2018〕123号", clause, Basis.Binds.ACCOUNT, Basis.Force.RULE, null);
  }
}
