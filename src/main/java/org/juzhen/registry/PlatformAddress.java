package org.juzhen.registry;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an account's identity from the address of its home page. Short links hide it; they are left
 * to be completed by hand.
 */
final class PlatformAddress {
  private static final Map<Platform, Pattern> FORMS =
      Map.of(
          Platform.WEIBO, Pattern.compile("weibo\\.(?:com|cn)/(?:u/)?(\\d{5,})"),
          Platform.DOUYIN, Pattern.compile("douyin\\.com/user/([\\w.-]+)"),
          Platform.TOUTIAO, Pattern.compile("toutiao\\.com/c/user/(?:token/)?([\\w.=-]+)"),
          Platform.KUAISHOU, Pattern.compile("kuaishou\\.com/profile/([\\w-]+)"),
          Platform.BILIBILI, Pattern.compile("space\\.bilibili\\.com/(\\d+)"),
          Platform.XIAOHONGSHU, Pattern.compile("xiaohongshu\\.com/user/profile/(\\w+)"),
          Platform.BAIJIAHAO, Pattern.compile("[?&]app_id=(\\d+)"),
          Platform.WECHAT, Pattern.compile("[?&]username=(gh_\\w+)"));

  private PlatformAddress() {}

  /** The identity, or null where the address does not show it. */
  static String id(Platform platform, String url) {
    Pattern form = platform == null || url == null ? null : FORMS.get(platform);
    if (form == null) {
      return null;
    }
    Matcher found = form.matcher(url);
    return found.find() ? found.group(1) : null;
  }
}
