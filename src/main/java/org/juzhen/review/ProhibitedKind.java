package org.juzhen.review;

import org.juzhen.review.screening.Gate;

/**
 * The ten kinds of content that are never posted (十类不得发布的信息): nine of 《互联网信息服务管理办法》第十五条, and what
 * 国办发〔2018〕123号 四(二) adds for government accounts. Who confirms the gate answers for them.
 */
public enum ProhibitedKind {
  AGAINST_CONSTITUTION(Gate.POLITICAL),
  ENDANGERS_STATE(Gate.SECRECY),
  HARMS_HONOUR(Gate.POLITICAL),
  STIRS_HATRED(Gate.POLITICAL),
  CULTS(Gate.POLICY),
  RUMOURS(Gate.POLICY),
  OBSCENE_OR_VIOLENT(Gate.LEGAL),
  INSULTS(Gate.LEGAL),
  FORBIDDEN_BY_LAW(Gate.LEGAL),
  ADVERTISING_OR_OPINION(Gate.POLICY);

  private final Gate gate;

  ProhibitedKind(Gate gate) {
    this.gate = gate;
  }

  /** The gate whose confirmation speaks of it. */
  public Gate gate() {
    return gate;
  }
}
