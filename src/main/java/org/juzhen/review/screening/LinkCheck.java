package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;
import org.juzhen.sources.Hosts;

/**
 * Links that hide where they lead, that lead into shops, or to places that nobody has listed. No
 * commercial advertisement may be linked (国办发〔2018〕123号 四(二)); what a unit has listed may.
 */
@ApplicationScoped
class LinkCheck implements Check {
  private static final Set<String> SHORTENERS =
      Set.of(
          "t.cn",
          "url.cn",
          "dwz.cn",
          "suo.im",
          "u.nu",
          "bit.ly",
          "tinyurl.com",
          "goo.gl",
          "t.co",
          "is.gd",
          "mrw.so",
          "suo.nz",
          "sourl.cn",
          "c7.gg",
          "3.cn",
          "tb.cn",
          "dwz.mk",
          "ow.ly",
          "buff.ly",
          "rb.gy",
          "cutt.ly",
          "reurl.cc",
          "w.url.cn",
          "v.douyin.com",
          "dwz.win",
          "m.tb.cn",
          "s.yam.com",
          "985.so",
          "t.hk.uy",
          "xhslink.com",
          "j.mp",
          "suo.yt",
          "z.cn",
          "b23.tv");
  private static final Set<String> SHOPS =
      Set.of(
          "taobao.com",
          "tmall.com",
          "jd.com",
          "pinduoduo.com",
          "yangkeduo.com",
          "weidian.com",
          "youzan.com",
          "suning.com",
          "vip.com",
          "dangdang.com",
          "1688.com",
          "alibaba.com",
          "amazon.cn",
          "amazon.com",
          "gome.com.cn",
          "meituan.com",
          "dianping.com",
          "ele.me",
          "ctrip.com",
          "xianyu.com",
          "goofish.com",
          "jinritemai.com",
          "mogu.com",
          "kaola.com",
          "smzdm.com",
          "58.com",
          "ganji.com",
          "lianjia.com",
          "anjuke.com",
          "shopee.cn");

  @Override
  public void read(Draft draft, Consumer<Finding> report) {
    for (Link link : draft.links()) {
      boolean listed = isListed(draft, link);
      if (SHORTENERS.contains(bare(link.host()))) {
        report.accept(at(draft, link, Gate.TEXT, Severity.ANSWER, Rule.SHORT_LINK));
      } else if (!listed && Hosts.endings(link.host()).stream().anyMatch(SHOPS::contains)) {
        report.accept(at(draft, link, Gate.LEGAL, Severity.BLOCK, Rule.COMMERCIAL_LINK));
      } else if (!listed && link.host().matches("[0-9.]+|\\[.*")) {
        report.accept(at(draft, link, Gate.TEXT, Severity.ANSWER, Rule.NUMBER_LINK));
      } else if (!listed) {
        report.accept(at(draft, link, Gate.TEXT, Severity.HINT, Rule.UNLISTED_LINK));
      }
      became(draft, link, report);
    }
  }

  private static boolean isListed(Draft draft, Link link) {
    Set<String> sites = draft.around().lists().sites();
    return draft.knownHosts().contains(link.host())
        || Hosts.endings(link.host()).stream().anyMatch(sites::contains);
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static void became(Draft draft, Link link, Consumer<Finding> report) {
    LinkState state = draft.around().links().getOrDefault(link.address(), LinkState.GOOD);
    if (state == LinkState.DEAD) {
      report.accept(at(draft, link, Gate.TEXT, Severity.ANSWER, Rule.DEAD_LINK));
    } else if (state == LinkState.NOT_REACHED) {
      report.accept(at(draft, link, Gate.TEXT, Severity.HINT, Rule.UNREACHED_LINK));
    }
  }

  private static Finding at(Draft draft, Link link, Gate gate, Severity severity, Rule rule) {
    if (link.from() < 0) {
      return Finding.whole(gate, severity, rule, link.host()).quoting(shortened(link.address()));
    }
    return Finding.at(
        draft.at(link.place()), link.from(), link.to(), gate, severity, rule, link.host());
  }

  private static String shortened(String address) {
    return address.length() <= 200 ? address : address.substring(0, 200) + "…";
  }
}
