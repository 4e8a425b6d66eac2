package org.juzhen.review.screening;

/** What the words of a dictionary are about (词库类别). */
public enum Topic {
  /** Grave mistakes in names and set phrases. */
  SERIOUS_WORDING("严重表述错误"),
  SENSITIVE("敏感表述"),
  VULGAR("低俗与歧视用语"),
  SECRECY("涉密与内部标识"),
  ADVERTISING("广告与引流"),
  /** Opinions of a person in place of the office's word. */
  OPINION("个人观点与情绪"),
  /** What an office does not ask of people. */
  CONDUCT("指尖形式主义与服务禁语"),
  SPELLING("用字用词");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  /** The name of the dictionary that comes with the hub. */
  String title() {
    return title;
  }
}
