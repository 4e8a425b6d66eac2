package org.juzhen.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.demo.Script.AccountPart;

/**
 * What the coordinators saw on their accounts before the hub came (历史发布登记): each noted with the
 * time at which it appeared.
 */
final class Patrol {
  private static final Map<String, String> HOSTS =
      Map.of(
          "WECHAT", "https://mp.weixin.qq.com/s/",
          "WEIBO", "https://weibo.com/",
          "DOUYIN", "https://www.douyin.com/video/",
          "TOUTIAO", "https://www.toutiao.com/article/",
          "KUAISHOU", "https://www.kuaishou.com/short-video/",
          "BILIBILI", "https://www.bilibili.com/video/",
          "CHANNELS", "https://channels.weixin.qq.com/web/pages/feed/");

  private static final List<String> TITLES =
      List.of("本周政务公开动态", "便民提示", "政策问答一图读懂", "工作动态", "值班热线提醒");

  private final Cast cast;
  private final FrontDoor door;

  Patrol(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
  }

  int observe(Crew crew) {
    List<AccountPart> known =
        cast.script().accounts().stream()
            .filter(a -> cast.memory().accounts().containsKey(a.key()))
            .toList();
    crew.each(known, this::observe);
    return known.size() * 2;
  }

  /** The last one, and the one a week before. */
  private void observe(AccountPart account) {
    Duration last = Duration.ofDays(account.lastPostDaysAgo()).plusHours(4);
    note(account, last.plusDays(7));
    note(account, last);
  }

  private void note(AccountPart account, Duration ago) {
    int number = Math.floorMod((account.key() + ago).hashCode(), 900_000_000) + 100_000_000;
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("url", HOSTS.getOrDefault(account.platform(), account.url() + "/p/") + number);
    seen.put("title", TITLES.get(number % TITLES.size()));
    seen.put("postedAt", Instant.now().minus(ago).toString());
    door.as(cast.who(account.unitKey(), "COORDINATOR"))
        .post("/accounts/" + cast.accountId(account.key()) + "/observed-posts", seen);
  }
}
