package org.juzhen.upward;

import java.util.ArrayList;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;

/** Which offers somebody looks at (报送台账). */
public enum OfferBox {
  /** To be answered or published by the own unit, what is due first first. */
  DESK,
  /** Everything that ever reached the own unit, the newest first. */
  RECEIVED,
  /** What the own unit offered, the newest first. */
  SENT,
  /** What units below offered to anybody, for those who supervise them. */
  WATCHED;

  /** The boxes that somebody has. */
  static List<OfferBox> of(Actor by) {
    List<OfferBox> boxes = new ArrayList<>(List.of(DESK, RECEIVED, SENT));
    if (by.has(Role.SUPERVISOR) || by.has(Role.OBSERVER) || by.has(Role.AUDITOR)) {
      boxes.add(WATCHED);
    }
    return boxes;
  }

  /** The box that somebody wants to see first. */
  static OfferBox first(Actor by) {
    boolean answers = by.has(Role.EDITOR) || by.has(Role.PORTAL_EDITOR);
    boolean watches = by.has(Role.SUPERVISOR) || by.has(Role.OBSERVER);
    return watches && !answers ? WATCHED : answers ? DESK : SENT;
  }
}
