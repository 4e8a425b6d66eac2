package org.juzhen.filing;

import java.util.Arrays;
import java.util.Locale;

/** The languages that official accounts speak (账号语言). */
public enum Tongue {
  ZH,
  MN,
  BO,
  UG,
  KK,
  KO,
  II,
  ZA,
  EN;

  /** As the register keeps it, for example {@code zh}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of this code, or null for another one. */
  static Tongue of(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst().orElse(null);
  }
}
