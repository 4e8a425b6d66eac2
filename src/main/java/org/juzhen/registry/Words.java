package org.juzhen.registry;

/** Forms of what people type, for the checks at the door. */
public final class Words {
  /** Any text without the character that the database cannot hold. */
  public static final String PLAIN = "[^\\x00]*";

  /** One line of text. */
  public static final String LINE = "[^\\x00-\\x1f]*";

  /** An address on the web. */
  public static final String WEB = "https?://[^\\s\\x00]+";

  /** A telephone number as people write it. */
  public static final String PHONE = "[0-9+() -]{5,30}";

  private Words() {}
}
