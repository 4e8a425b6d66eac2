package org.juzhen.roster;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What has to be seen to before a login changes hands (移交清单). */
public enum CheckPoint {
  /** The password was changed. */
  PASSWORD_CHANGED,
  /** The bound number and mail are the unit's or the receiver's. */
  BINDING_CHANGED,
  /** The giver's devices are signed out. */
  DEVICES_SIGNED_OUT,
  /** Administrators and operators on the platform were looked through. */
  OPERATORS_REVIEWED,
  /** Materials and drafts were passed on. */
  MATERIALS_PASSED;

  /** Those that are missing. */
  static List<CheckPoint> missing(Collection<CheckPoint> done) {
    return Arrays.stream(values()).filter(point -> !done.contains(point)).toList();
  }
}
