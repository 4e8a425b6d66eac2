package org.juzhen.connectors.weibo;

import java.util.regex.Pattern;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Limits;

/**
 * The words of one post (微博正文): title, summary and link, in the order and with the wording that
 * were signed. Nothing is shortened here: what does not fit is refused, and is laid out and signed
 * anew.
 *
 * @param words what is sent
 * @param fault null, or one sentence in Chinese that says why Weibo could not take it
 */
record WeiboText(String words, String fault) {
  private static final String TOO_LONG =
      "标题、摘要加链接超过微博的 140 字。内容已经审签，程序不删改一个字，没有发出；请改短摘要并保存，按现在的版式重新排版，重新送审后再发。";

  private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e]+");

  private static final Pattern TOPIC = Pattern.compile("#[^#\\n]+#");

  static WeiboText of(Content content) {
    String head = content.title().isBlank() ? "" : "【" + content.title().strip() + "】";
    String lead = (content.summary().isBlank() ? content.text() : content.summary()).strip();
    String tail = tail(content.sourceUrl(), head + lead);
    if (length(head + tail) > WeiboLimits.CHARACTERS) {
      return new WeiboText("", "标题太长：标题加链接超过微博的 140 字，标题不能由程序删改，请缩短标题。");
    }
    String words = (head + lead + tail).strip();
    return length(words) > WeiboLimits.CHARACTERS
        ? new WeiboText("", TOO_LONG)
        : new WeiboText(words, faultOf(words));
  }

  /**
   * Whether the words would have to be shortened. Releases before layouts had a version shortened
   * such content, so it may stand on Weibo in words that nobody can know any more.
   */
  boolean isTooLong() {
    return TOO_LONG.equals(fault);
  }

  /** Weibo's own counting: two half-width characters are one, a link counts ten. */
  static int length(String text) {
    return WeiboLimits.LIMITS.length(text);
  }

  private static String tail(String link, String before) {
    return link == null || link.isBlank() || before.contains(link) ? "" : " " + link.strip();
  }

  private static String faultOf(String words) {
    if (words.isBlank()) {
      return "没有可以发布的文字：标题、摘要和正文都是空的。";
    }
    if (!LINK.matcher(words).find()) {
      return "微博接口要求正文带有本单位网站的链接，请填写原文链接（应用安全域名之内）。";
    }
    if (TOPIC.matcher(withoutLinks(words)).find()) {
      return "微博接口不接受 #话题#，请去掉成对的井号，或改用人工发布。";
    }
    return null;
  }

  /**
   * The same text in the form in which two sightings of it can be compared: Weibo replaces links by
   * short ones and adds invisible marks.
   */
  static String essence(String text) {
    return withoutLinks(text).replaceAll("[\\s\\u200b\\u200d\\ufeff\\u3000]+", "");
  }

  /** How many links a text has. */
  static int links(String text) {
    return (int) LINK.matcher(text).results().count();
  }

  private static String withoutLinks(String text) {
    return LINK.matcher(text).replaceAll("");
  }

  /**
   * The limits of {@code statuses/share} on what is handed in: the text is summed up and the first
   * picture taken, so neither a long text nor a second picture keeps content from Weibo.
   */
  static final class WeiboLimits {
    static final int CHARACTERS = 140;

    /** JPEG, GIF or PNG below 5 MB. */
    static final int PICTURE_BYTES = 5 * 1024 * 1024 - 1;

    /** 140, less the brackets around the title, a space and a link. */
    private static final int TITLE = 127;

    static final Limits LIMITS =
        new Limits(
            TITLE,
            0,
            0,
            0,
            PICTURE_BYTES,
            Limits.Form.TEXT,
            Limits.Counting.HALF_WIDTH_IS_HALF,
            "open.weibo.com/wiki/2/statuses/share，2026-11-22 核对");

    private WeiboLimits() {}
  }
}
