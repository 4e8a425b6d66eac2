package org.juzhen.connectors.weibo;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.Limits;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.FixBy;

/**
 * One 头条文章 with the short post that goes out with it, to the letter as they were signed. Weibo
 * fetches pictures itself, so each is named by an address under which everybody gets the bytes with
 * its digest. Nothing is shortened here: what does not fit is refused.
 *
 * <p>Source: open.weibo.com/wiki/Toutiao/api, as of 2022-11-29, checked 2026-11-22.
 */
record WeiboArticle(Content content) {
  private static final String SOURCE = "open.weibo.com/wiki/Toutiao/api，2026-11-22 核对；摘要字数为经验值";
  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif");

  static final Limits LIMITS =
      new Limits(32, 90_000, 44, 0, 0, Limits.Form.HTML, Limits.Counting.CHARACTERS, SOURCE);

  static final Limits SHORT =
      new Limits(0, 1900, 0, 0, 0, Limits.Form.TEXT, Limits.Counting.HALF_WIDTH_IS_HALF, SOURCE);

  /** Why these words were never sent and never will be, or null. */
  Outcome wordsFault() {
    if (content.title().isBlank() || LIMITS.length(content.title()) > LIMITS.titleChars()) {
      return words("标题为空或超过头条文章的 32 字，不能由程序删改，请改短后重新审核。");
    }
    if (LIMITS.length(content.summary()) > LIMITS.summaryChars()) {
      return words("摘要超过头条文章的 44 字，不能由程序删改，请改短后重新审核。");
    }
    if (content.shortText().isBlank() || SHORT.length(content.shortText()) > SHORT.bodyChars()) {
      return words("随文章发出的短文为空或超过 1900 字，不能由程序删改，请改短后重新审核。");
    }
    if (content.cover() == null) {
      return new Outcome.Refused("COVER", "头条文章要有封面：请选一张封面，重新审核后再发。", FixBy.AUTHOR);
    }
    return null;
  }

  /** Why it cannot be sent as things are, or null. */
  Outcome fault() {
    Outcome fault = wordsFault();
    return fault != null ? fault : picturesFault();
  }

  private Outcome picturesFault() {
    for (Image picture : pictures()) {
      if (!PICTURES.contains(picture.mediaType())) {
        return new Outcome.Refused("PICTURE", "微博只接受 JPEG、PNG、GIF 图片。", FixBy.AUTHOR);
      }
      if (!isNamedByItsBytes(picture)) {
        return new Outcome.Refused(
            "PICTURE_ADDRESS",
            "头条文章的图片由微博自己来取，系统没有配置平台对外地址（JUZHEN_PUBLIC_URL），微博取不到。" + "请管理员配置后再发，或按人工发布包到微博后台发布。",
            FixBy.ADMINISTRATOR);
      }
    }
    String body = body();
    if (body.contains("\"file:")) {
      return words("正文里有图片没有随稿件交来，请重新保存稿件后审核。");
    }
    return LIMITS.length(body) > LIMITS.bodyChars()
        ? words("正文连图片地址超过头条文章的 90000 字，不能由程序删改，请改短后重新审核。")
        : null;
  }

  /** Only an address that says which bytes it stands for is bound to what was signed. */
  private static boolean isNamedByItsBytes(Image picture) {
    URI address = picture.address();
    return address != null
        && String.valueOf(address.getScheme()).matches("https?")
        && address.getHost() != null
        && address.getPath().contains(picture.digest());
  }

  private List<Image> pictures() {
    List<Image> all = new ArrayList<>(content.images());
    all.add(content.cover());
    return all;
  }

  /** The markup with the addresses of its pictures. */
  private String body() {
    String body = content.bodyHtml();
    for (Image picture : content.images()) {
      body = body.replace("\"file:" + picture.digest() + "\"", "\"" + picture.address() + "\"");
    }
    return body;
  }

  /**
   * What is sent.
   *
   * @param operator network address of the one who acts
   */
  Map<String, String> fields(String operator) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", content.title());
    fields.put("content", body());
    fields.put("cover", content.cover().address().toString());
    fields.put("summary", content.summary());
    fields.put("text", content.shortText());
    fields.put("rip", operator);
    return fields;
  }

  private static Outcome words(String fault) {
    return new Outcome.Refused("TEXT", fault, FixBy.AUTHOR);
  }
}
