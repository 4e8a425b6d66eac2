package org.juzhen.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the address of a home page says by itself. Only the platform's own host counts: a foreign
 * address that carries a real one in its question proves nothing.
 *
 * @param id the account's identity there
 */
record PublicAddress(Platform platform, String id) {
  private static final Map<Platform, String> HOSTS =
      Map.of(
          Platform.WEIBO, "weibo.com weibo.cn",
          Platform.DOUYIN, "douyin.com",
          Platform.TOUTIAO, "toutiao.com",
          Platform.KUAISHOU, "kuaishou.com",
          Platform.BILIBILI, "bilibili.com",
          Platform.XIAOHONGSHU, "xiaohongshu.com",
          Platform.BAIJIAHAO, "baidu.com",
          Platform.WECHAT, "weixin.qq.com");

  /** The identity in the address, or null where it shows none. */
  static PublicAddress in(String url) {
    URI uri = parsed(url);
    if (uri == null || uri.getHost() == null) {
      return null;
    }
    return HOSTS.keySet().stream()
        .filter(p -> isHost(p, uri.getHost().toLowerCase(Locale.ROOT)))
        .map(p -> of(p, uri))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static PublicAddress of(Platform platform, URI uri) {
    boolean asks = platform == Platform.WECHAT || platform == Platform.BAIJIAHAO;
    String question = asks && uri.getRawQuery() != null ? "?" + uri.getRawQuery() : "";
    String id =
        PlatformAddress.idOf(platform, "https://" + uri.getHost() + uri.getRawPath() + question);
    return id == null ? null : new PublicAddress(platform, id);
  }

  private static boolean isHost(Platform platform, String host) {
    return Arrays.stream(HOSTS.get(platform).split(" "))
        .anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  private static URI parsed(String url) {
    try {
      return new URI(url.contains("://") ? url : "https://" + url);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
