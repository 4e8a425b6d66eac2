package org.juzhen.registry;

import org.juzhen.kernel.ReadableText;

/** Forms of what people type, for the checks at the door. */
public final class Words {
  /** Any text, of several lines perhaps, of which everything can be seen. */
  public static final String PLAIN = ReadableText.TEXT;

  /** One line of text of which everything can be seen. */
  public static final String LINE = ReadableText.LINE;

  /** One line as it stands elsewhere: the name of an imitation keeps its tricks, they prove it. */
  public static final String QUOTED = "[^\\x00-\\x1f]*";

  /** The same of several lines. */
  public static final String QUOTED_TEXT = "[^\\x00]*";

  /** An address on the web. */
  public static final String WEB = "https?://[^\\s\\p{Cc}\\p{Cf}]+";

  /** A telephone number as people write it. */
  public static final String PHONE = "[0-9+() -]{5,30}";

  private Words() {}
}
