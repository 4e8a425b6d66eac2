package org.juzhen.registry;

import org.juzhen.kernel.ClockView;

/**
 * Whether an account may post now (发布资格).
 *
 * @param given it may
 * @param grace until when an account that waits for its historic filing may post, else null
 */
public record PostingRight(boolean given, ClockView grace) {
  /** It had the right for a time, and the time is over. */
  public boolean ranOut() {
    return grace != null && !given;
  }
}
