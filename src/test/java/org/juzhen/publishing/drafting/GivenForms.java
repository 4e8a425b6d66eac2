package org.juzhen.publishing.drafting;

import java.util.List;
import java.util.UUID;
import org.juzhen.channel.ContentLimits;
import org.juzhen.publishing.drafting.PlatformForm.Links;
import org.juzhen.publishing.drafting.PlatformForm.Shape;
import org.juzhen.publishing.drafting.PlatformForm.SourceLink;

/** Platforms as their connectors and rows describe them, and words for them. */
final class GivenForms {
  static final String LINK = "https://www.yunxiu.example/art/1.html";
  static final UUID ACCOUNT = new UUID(0, 7);

  private GivenForms() {}

  static PlatformForm wechat() {
    return new PlatformForm(
        new ContentLimits(32, 19_999, 128, 0, 1, true, false, "t"),
        Shape.ARTICLE,
        0,
        128,
        0,
        Links.OWN_SITES,
        List.of("mp.weixin.qq.com"),
        SourceLink.READ_ORIGINAL,
        true,
        180,
        "t");
  }

  static PlatformForm wechat(int body) {
    PlatformForm f = wechat();
    return new PlatformForm(
        new ContentLimits(32, body, 128, 0, 1, true, false, "t"),
        f.shape(),
        f.whole(),
        f.summary(),
        f.pictures(),
        f.links(),
        f.ownSites(),
        f.sourceLink(),
        f.coverNeeded(),
        f.pictureAddress(),
        f.source());
  }

  static PlatformForm app() {
    return new PlatformForm(
        new ContentLimits(0, 0, 0, 0, 1, true, false, "t"),
        Shape.ARTICLE,
        0,
        120,
        0,
        Links.KEPT,
        List.of(),
        SourceLink.FIELD,
        false,
        0,
        "t");
  }

  static PlatformForm weibo() {
    return new PlatformForm(
        new ContentLimits(127, 0, 0, 0, 1, false, true, "t"),
        Shape.SHORT,
        140,
        0,
        1,
        Links.WORDS,
        List.of(),
        SourceLink.IN_TEXT,
        false,
        0,
        "t");
  }

  /** 头条文章, carried by a short post. */
  static PlatformForm weiboArticle(int body) {
    return new PlatformForm(
        new ContentLimits(32, body, 44, 0, 1, true, false, "t"),
        Shape.ARTICLE,
        0,
        44,
        0,
        Links.WORDS,
        List.of(),
        SourceLink.IN_TEXT,
        true,
        180,
        "t",
        new PlatformForm(
            new ContentLimits(0, 1900, 0, 0, 0, false, true, "t"),
            Shape.SHORT,
            140,
            0,
            0,
            Links.WORDS,
            List.of(),
            SourceLink.IN_TEXT,
            false,
            0,
            "t"));
  }

  static PlatformForm douyin(int pictures) {
    return new PlatformForm(
        new ContentLimits(55, 1000, 0, pictures, 1, false, false, "t"),
        Shape.CARDS,
        0,
        0,
        pictures,
        Links.WORDS,
        List.of(),
        SourceLink.NOWHERE,
        true,
        0,
        "t");
  }

  static Wording words(String title, String body) {
    return new Wording(ACCOUNT, title, body, "", "云岫市政府网", LINK, null);
  }

  static String digest(char sign) {
    return String.valueOf(sign).repeat(64);
  }

  static String picture(char sign, String said) {
    return "<p><img src=\"file:" + digest(sign) + "\" alt=\"" + said + "\"></p>";
  }
}
