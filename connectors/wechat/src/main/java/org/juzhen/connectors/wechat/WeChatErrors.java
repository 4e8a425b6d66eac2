package org.juzhen.connectors.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.Barrier;
import org.juzhen.connectors.spi.Outcome.FixBy;

/**
 * The one table of what the platform's codes mean. The words of each row are for the person who has
 * to act; the platform's own words follow them. Source: 微信开放文档“全局返回码”与各接口页“错误码”, read 2026-11-22;
 * rows marked * are known only from experience reports.
 */
final class WeChatErrors {
  private enum Wait {
    SHORT,
    MINUTE,
    TOMORROW
  }

  private record Row(FixBy fixBy, Barrier barrier, Wait until, String words) {}

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Map<Integer, Row> TABLE =
      Map.ofEntries(
          later(-1, Wait.SHORT, "公众平台系统繁忙"),
          later(45009, Wait.TOMORROW, "今天的接口调用次数已用完"),
          later(45011, Wait.MINUTE, "调用过于频繁"),
          later(45028, Wait.TOMORROW, "群发次数已用完 *"),
          later(45066, Wait.MINUTE, "同一次群发重试过快"),
          barred(40001, Barrier.CREDENTIALS, "AppSecret 不对或凭据已失效，请重新填写"),
          barred(40013, Barrier.CREDENTIALS, "AppID 不对，请核对"),
          barred(40014, Barrier.CREDENTIALS, "凭据不合法，请重新填写 AppSecret"),
          barred(40125, Barrier.CREDENTIALS, "AppSecret 不对，请重新填写"),
          barred(40164, Barrier.CREDENTIALS, "本系统的出口 IP 不在公众号的 IP 白名单里，请管理员加入"),
          barred(40243, Barrier.CREDENTIALS, "AppSecret 已被冻结，请在公众平台解冻"),
          barred(41002, Barrier.CREDENTIALS, "没有填 AppID"),
          barred(41004, Barrier.CREDENTIALS, "没有填 AppSecret"),
          barred(42001, Barrier.CREDENTIALS, "凭据已过期且无法更新"),
          barred(50001, Barrier.CREDENTIALS, "接口未获授权"),
          barred(50002, Barrier.CREDENTIALS, "公众号受限，可能违规，请登录公众平台查看"),
          barred(48001, Barrier.PERMISSION, "公众号没有这项接口权限（个人主体或未认证）"),
          barred(48004, Barrier.PERMISSION, "这项接口已被封禁，请登录公众平台查看"),
          barred(88000, Barrier.PERMISSION, "公众号没有留言权限"),
          refused(40004, FixBy.AUTHOR, "素材类型不支持"),
          refused(40005, FixBy.AUTHOR, "图片格式不支持，请换成 JPG 或 PNG"),
          refused(40009, FixBy.AUTHOR, "图片太大"),
          refused(40137, FixBy.AUTHOR, "图片格式不支持，请换成 JPG 或 PNG"),
          refused(45001, FixBy.AUTHOR, "文件太大"),
          refused(45002, FixBy.AUTHOR, "正文太长（连同标签须少于 2 万字）"),
          refused(45003, FixBy.AUTHOR, "标题为空或超过 32 字"),
          refused(45004, FixBy.AUTHOR, "摘要超过 128 字"),
          refused(45006, FixBy.AUTHOR, "原文链接太长"),
          refused(45008, FixBy.AUTHOR, "图文条数超限"),
          refused(45110, FixBy.AUTHOR, "作者名超过 16 字 *"),
          refused(45166, FixBy.AUTHOR, "正文含有不被接受的内容 *"),
          refused(44003, FixBy.AUTHOR, "正文为空"),
          refused(44004, FixBy.AUTHOR, "回复内容为空"),
          refused(53503, FixBy.AUTHOR, "草稿未通过发布检查，请修改内容"),
          refused(53504, FixBy.ADMINISTRATOR, "须登录公众平台官网处理这份草稿"),
          refused(53505, FixBy.ADMINISTRATOR, "须在公众平台官网手动保存后再发"),
          refused(40007, FixBy.NOBODY, "草稿或素材已不存在"),
          refused(45015, FixBy.NOBODY, "对方 48 小时内没有发来消息，已不能回复"),
          refused(45047, FixBy.NOBODY, "48 小时内只能回复 5 条，已用完"),
          refused(43004, FixBy.NOBODY, "对方已取消关注"),
          refused(43019, FixBy.NOBODY, "对方在黑名单中"),
          refused(47001, FixBy.NOBODY, "请求格式错误，请联系系统管理员"),
          refused(88001, FixBy.NOBODY, "文章已不存在"),
          refused(88002, FixBy.ADMINISTRATOR, "文章的留言功能受限"),
          refused(88004, FixBy.NOBODY, "留言已被网民删除 *"),
          refused(88005, FixBy.NOBODY, "这条留言已经有回复 *"),
          refused(88007, FixBy.AUTHOR, "回复为空或太长 *"),
          refused(88008, FixBy.NOBODY, "留言已不存在"));

  private WeChatErrors() {}

  /** What a code means for a call that certainly changed nothing. */
  static Outcome outcome(WeChatApi.Said said, Instant now) {
    Row row = TABLE.getOrDefault(said.code(), refused(0, FixBy.ADMINISTRATOR, "公众平台拒绝").getValue());
    String code = String.valueOf(said.code());
    String words = row.words().replace(" *", "") + "（" + said.words() + "）";
    if (row.until() != null) {
      return new Outcome.NotNow(wait(row.until(), now), code, words);
    }
    return row.barrier() != null
        ? new Outcome.NoAccess(row.barrier(), code, words)
        : new Outcome.Refused(code, words, row.fixBy());
  }

  /** No answer to a call that is harmless to repeat. */
  static Outcome unreachable(WeChatApi.NoAnswer lost) {
    return new Outcome.NotNow(Duration.ofSeconds(30), "", "暂时连不上公众平台（" + lost.trace() + "）");
  }

  private static Duration wait(Wait wait, Instant now) {
    if (wait != Wait.TOMORROW) {
      return wait == Wait.SHORT ? Duration.ofSeconds(10) : Duration.ofSeconds(70);
    }
    LocalDate tomorrow = LocalDate.ofInstant(now, CHINA).plusDays(1);
    return Duration.between(now, tomorrow.atStartOfDay(CHINA).toInstant()).plusMinutes(5);
  }

  private static Map.Entry<Integer, Row> later(int code, Wait wait, String words) {
    return Map.entry(code, new Row(null, null, wait, words));
  }

  private static Map.Entry<Integer, Row> barred(int code, Barrier barrier, String words) {
    return Map.entry(code, new Row(null, barrier, null, words));
  }

  private static Map.Entry<Integer, Row> refused(int code, FixBy fixBy, String words) {
    return Map.entry(code, new Row(fixBy, null, null, words));
  }
}
