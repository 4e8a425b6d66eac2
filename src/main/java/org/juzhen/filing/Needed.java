package org.juzhen.filing;

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
  /** The minutes of the unit's meeting (集体研究纪要). */
  COLLECTIVE_RECORD("materials.COLLECTIVE_RECORD", null, "COLLECTIVE_RECORD"),
  /** The principal leader's consent (主要负责人同意件). */
  LEADER_CONSENT("materials.LEADER_CONSENT", null, "LEADER_CONSENT"),
  /** Either of the two. */
  COLLECTIVE_OR_LEADER(
      "materials.COLLECTIVE_RECORD|LEADER_CONSENT", null, "COLLECTIVE_RECORD", "LEADER_CONSENT");

  private final String path;
  private final Basis basis;
  private final Set<String> papers;

  Needed(String path, Basis basis, String... papers) {
    this.path = path;
    this.basis = basis;
    this.papers = Set.of(papers);
  }

  /** Where in the request it belongs. */
  String path() {
    return path;
  }

  /** Why it is needed; null where the place's own rule says so. */
  Basis basis() {
    return basis;
  }

  /** Whether a paper of these answers it. */
  boolean answeredBy(Filing filing) {
    return filing.materials.stream().anyMatch(m -> papers.contains(m.type()) && m.given());
  }

  private static Basis form() {
    return new Basis("政务新媒体备案登记表", "", Basis.Binds.ACCOUNT, Basis.Force.PRACTICE, null);
  }

  private static Basis national(String clause) {
    return new Basis("国办发〔2018〕123号", clause, Basis.Binds.ACCOUNT, Basis.Force.RULE, null);
  }
}
