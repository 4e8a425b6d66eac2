package org.juzhen.upward;

/** How the offering unit answers to an edit (协商结果). */
public enum Consent {
  AGREED,
  OBJECTED
}
