package org.juzhen.registry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the home page of an account is addressed on a platform.
 *
 * @param form matched against host, path and query; its first group is the identity
 * @param home the one address under which the account is kept, with {@code %s} for the identity;
 *     null where only an application can show it
 */
record AddressForm(Platform platform, Pattern form, String home) {
  private static final String HOSTS = "(?:[\\w-]+\\.)*";

  /** In the order in which they are tried. */
  static final List<AddressForm> ALL =
      List.of(
          of(
              Platform.WEIBO,
              "weibo\\.(?:com|cn)/(?:u/|p/100\\d{3}|profile/)?(\\d{5,}).*",
              "weibo.com/u/%s"),
          of(
              Platform.DOUYIN,
              "(?:ies)?douyin\\.com/[^?]*\\?(?:[^#]*&)?sec_uid=([\\w.-]{10,}).*",
              "www.douyin.com/user/%s"),
          of(
              Platform.DOUYIN,
              "(?:ies)?douyin\\.com/(?:share/)?user/([\\w.-]{3,}).*",
              "www.douyin.com/user/%s"),
          of(
              Platform.TOUTIAO,
              "toutiao\\.com/(?:c/user/(?:token/)?|profile/)([\\w.=-]{3,}).*",
              "www.toutiao.com/c/user/token/%s/"),
          of(
              Platform.KUAISHOU,
              "(?:kuaishou|gifshow|chenzhongtech)\\.com/(?:profile|fw/user|u)/([\\w-]{3,}).*",
              "www.kuaishou.com/profile/%s"),
          of(
              Platform.BILIBILI,
              "(?:space\\.bilibili\\.com/|bilibili\\.com/space/)(\\d{1,19}).*",
              "space.bilibili.com/%s"),
          of(
              Platform.XIAOHONGSHU,
              "xiaohongshu\\.com/user/profile/(\\w{8,}).*",
              "www.xiaohongshu.com/user/profile/%s"),
          of(
              Platform.BAIJIAHAO,
              "baijiahao\\.baidu\\.com/u\\?(?:[^#]*&)?app_id=(\\d{5,}).*",
              "baijiahao.baidu.com/u?app_id=%s"),
          of(
              Platform.BAIJIAHAO,
              "author\\.baidu\\.com/home/(\\d{5,}).*",
              "author.baidu.com/home/%s"),
          of(Platform.WECHAT, "weixin\\.qq\\.com/[^?]*\\?(?:[^#]*&)?username=(gh_\\w{6,}).*", null),
          of(
              Platform.CHANNELS,
              "weixin\\.qq\\.com/[^?]*\\?(?:[^#]*&)?(?:username|finderUserName)=(v2_\\w+@finder).*",
              null),
          of(
              Platform.MINI_PROGRAM,
              "(?:wxapp|servicewechat|weixin\\.qq)\\.com/(?:[^?]*\\?(?:[^#]*&)?appid=)?(wx[0-9a-f]{16}).*",
              null),
          of(
              Platform.MINI_PROGRAM,
              "alipay(?:s)?\\.com/[^?]*\\?(?:[^#]*&)?app(?:I|i)d=(\\d{16}).*",
              null),
          of(
              Platform.GOV_CN_CLIENT,
              "app\\.www\\.gov\\.cn/[^?]*(?:account|media|author)/(\\w{2,}).*",
              null));

  /** Addresses behind which the identity hides: short ones, and those of single pieces. */
  private static final List<AddressForm> HIDING =
      List.of(
          of(Platform.WEIBO, "t\\.cn/.+", null),
          of(Platform.DOUYIN, "v\\.douyin\\.com/.+", null),
          of(Platform.TOUTIAO, "toutiao\\.com/is/.+", null),
          of(Platform.KUAISHOU, "(?:v\\.kuaishou\\.com|v\\.m\\.chenzhongtech\\.com)/.+", null),
          of(Platform.BILIBILI, "b23\\.tv/.+", null),
          of(Platform.XIAOHONGSHU, "xhslink\\.com/.+", null),
          of(Platform.BAIJIAHAO, "mbd\\.baidu\\.com/.+", null),
          of(Platform.CHANNELS, "(?:channels\\.weixin\\.qq\\.com|weixin\\.qq\\.com/sph)/.+", null),
          of(Platform.WECHAT, "(?:mp|open)\\.weixin\\.qq\\.com/.+", null),
          of(Platform.MINI_PROGRAM, "(?:wxaurl|wxmpurl)\\.cn/.+", null));

  /** Hosts of the platforms, where nothing better is known. */
  private static final List<AddressForm> HOUSES =
      List.of(
          of(Platform.WEIBO, "weibo\\.(?:com|cn)(?:/.*)?", null),
          of(Platform.DOUYIN, "(?:ies)?douyin\\.com(?:/.*)?", null),
          of(Platform.TOUTIAO, "(?:toutiao|snssdk)\\.com(?:/.*)?", null),
          of(Platform.KUAISHOU, "(?:kuaishou|gifshow)\\.com(?:/.*)?", null),
          of(Platform.BILIBILI, "bilibili\\.com(?:/.*)?", null),
          of(Platform.XIAOHONGSHU, "xiaohongshu\\.com(?:/.*)?", null),
          of(Platform.BAIJIAHAO, "(?:baijiahao|author)\\.baidu\\.com(?:/.*)?", null),
          of(Platform.GOV_CN_CLIENT, "app\\.www\\.gov\\.cn(?:/.*)?", null));

  private static final Pattern FOREIGN =
      Pattern.compile(
          HOSTS
              + "(?:(?:facebook|fb|twitter|x|youtube|instagram|tiktok|telegram|whatsapp|threads|linkedin"
              + "|snapchat|pinterest|reddit)\\.(?:com|net)|youtu\\.be|t\\.me|line\\.me|telegram\\.org)"
              + "(?:[/?].*)?",
          Pattern.CASE_INSENSITIVE);

  private static AddressForm of(Platform platform, String form, String home) {
    return new AddressForm(
        platform, Pattern.compile(HOSTS + form), home == null ? null : "https://" + home);
  }

  /** The identity in an address without its scheme, or null. */
  String identity(String address) {
    Matcher found = form.matcher(address);
    return found.matches() ? found.group(1) : null;
  }

  /** The platform whose short or single address it is, or null. */
  static Platform hiding(String address) {
    return first(HIDING, address);
  }

  /** The platform on whose host it lies, or null. */
  static Platform house(String address) {
    return first(HOUSES, address);
  }

  static boolean foreign(String address) {
    return FOREIGN.matcher(address).matches();
  }

  private static Platform first(List<AddressForm> forms, String address) {
    return forms.stream()
        .filter(f -> f.form.matcher(address).matches())
        .map(AddressForm::platform)
        .findFirst()
        .orElse(null);
  }
}
