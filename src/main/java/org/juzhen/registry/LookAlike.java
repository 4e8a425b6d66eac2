package org.juzhen.registry;

import java.util.UUID;

/**
 * An account of the register that could be taken for another (重复、近似账号).
 *
 * @param why the strongest reason
 */
public record LookAlike(
    UUID accountId,
    String name,
    Platform platform,
    String platformId,
    UUID unitId,
    String unitName,
    AccountStatus status,
    Why why) {

  /** By what the two are alike, the strongest first. */
  public enum Why {
    /** The same identity on the same platform. */
    SAME_ID,
    /** The same address. */
    SAME_URL,
    /** The same name on the same platform. */
    SAME_NAME,
    /** A name that the eye takes for the same. */
    SIMILAR_NAME
  }
}
