package org.juzhen.repost.plan;

import java.util.UUID;

/**
 * Somebody who may be named to confirm an account's mass sends.
 *
 * @param unit the name of the person's unit, or null
 */
public record ConfirmerCandidate(UUID personId, String person, String unit) {
  static ConfirmerCandidate of(Object[] r) {
    return new ConfirmerCandidate((UUID) r[0], (String) r[1], (String) r[2]);
  }
}
