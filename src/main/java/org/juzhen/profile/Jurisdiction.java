package org.juzhen.profile;

import java.util.ArrayList;
import java.util.List;

/** A place whose texts are shipped with the hub (规则档案), each below the one it inherits from. */
public enum Jurisdiction {
  NATIONAL(null),
  INNER_MONGOLIA(NATIONAL),
  SHAANXI(NATIONAL),
  YUNNAN(NATIONAL),
  DALI(YUNNAN),
  FUJIAN(NATIONAL);

  /** All of them, as a pattern for fields. */
  public static final String NAMES = "NATIONAL|INNER_MONGOLIA|SHAANXI|YUNNAN|DALI|FUJIAN";

  private final Jurisdiction above;

  Jurisdiction(Jurisdiction above) {
    this.above = above;
  }

  /** From the country down to this one. */
  List<Jurisdiction> line() {
    List<Jurisdiction> line = new ArrayList<>(above == null ? List.of() : above.line());
    line.add(this);
    return List.copyOf(line);
  }
}
