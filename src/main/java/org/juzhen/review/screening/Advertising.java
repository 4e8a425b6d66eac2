package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Advertisements, and bait that leads citizens to private contacts, however it is spaced out. */
@ApplicationScoped
class Advertising implements Check {
  private final Patterns bait =
      new Patterns(Gate.LEGAL, Severity.ANSWER, Rule.CONTACT_BAIT)
          .and(
              "(?:微信|薇信|威信|v信|(?<![a-z])[vw]x)号?码?[:：]?(?:[a-z][a-z0-9]{4,19}|1[3-9][0-9]{9})",
              "信", "x")
          .and("(?<![a-z])(?:qq|扣扣)群?号?码?[:：]?[1-9][0-9]{4,10}", "qq", "扣扣")
          .and("扫码(?:进群|加群|入群|加好友|领取|领红包)", "扫码")
          .and("(?:加|进)群(?:领取|领红包|咨询优惠)", "加群", "进群");

  private final Patterns advertisements =
      new Patterns(Gate.LEGAL, Severity.ANSWER, Rule.ADVERTISING)
          .and("(?:限时|今日|限量)(?:特价|秒杀|优惠|抢购)", "特价", "秒杀", "优惠", "抢购")
          .and("点击(?:购买|下单|抢购)", "点击")
          .and("(?:稳赚|保本保息|包赚|躺赚|月入过万|日赚)", "赚", "保本", "月入")
          .and("(?:全网|史上|全城)最低价?", "最低")
          .and("(?:代办|代开)(?:发票|证件|信用卡|贷款)", "代办", "代开")
          .and("(?:招商|加盟)热线", "热线");

  /** Words to be copied that open a page of a shop (口令). */
  private final Patterns shopWords =
      new Patterns(Gate.LEGAL, Severity.ANSWER, Rule.ADVERTISING)
          .and(
              "[￥¥$€₤₳£₴₰¢](?<![A-Za-z0-9].)[A-Za-z0-9]{8,14}[￥¥$€₤₳£₴₰¢]",
              "￥",
              "¥",
              "$",
              "€",
              "₤",
              "₳",
              "£",
              "₴",
              "₰",
              "¢")
          .and("[淘京吱]口令|复制(?:这|本|此|该)(?:行|段|条|串)(?:话|文字|信息|口令|内容)", "口令", "复制");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    bait.inFolded(draft, report);
    advertisements.inFolded(draft, report);
    shopWords.inSimplified(draft, report);
  }
}
