package org.juzhen.roster;

/** What a contractor lacks before it may work. */
public enum Lack {
  QUALIFICATION,
  UNDERTAKING,
  CONFIDENTIALITY
}
