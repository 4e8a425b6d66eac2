package org.juzhen.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.juzhen.review.screening.Gate;

/**
 * The ten kinds of content that are never posted (十类不得发布的信息), in the order of 大政办通〔2021〕11号 第24条.
 * Each signer says of each of them that the text is none of it.
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
  HARMS_THIRD_PARTIES(Gate.LEGAL);

  private final Gate gate;

  ProhibitedKind(Gate gate) {
    this.gate = gate;
  }

  /** The gate whose question is near to it. */
  public Gate gate() {
    return gate;
  }

  /** Those of which it was not said that the text is none of them. */
  static List<ProhibitedKind> left(Map<ProhibitedKind, Boolean> said) {
    return Stream.of(values()).filter(k -> !Boolean.TRUE.equals(said.get(k))).toList();
  }

  /** As it lies in the database. */
  static Map<String, Boolean> byName(Map<ProhibitedKind, Boolean> said) {
    Map<String, Boolean> names = new TreeMap<>();
    said.forEach((kind, none) -> names.put(kind.name(), none));
    return names;
  }
}
