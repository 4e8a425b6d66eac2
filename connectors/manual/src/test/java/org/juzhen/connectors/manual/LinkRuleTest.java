package org.juzhen.connectors.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkRuleTest {

  @ParameterizedTest
  @CsvSource({
    "WECHAT,https://mp.weixin.qq.com/s/abcDEF_123-xyzABC",
    "WECHAT,https://mp.weixin.qq.com/s?__biz=MzI0&mid=2247&idx=1&sn=ab12#rd",
    "WEIBO,https://weibo.com/2803301701/QfX2a1b3C",
    "WEIBO,https://www.weibo.com/2803301701/QfX2a1b3C?type=comment",
    "WEIBO,https://weibo.com/ttarticle/p/show?id=2309404000000000001",
    "DOUYIN,https://www.douyin.com/video/7301234567890123456",
    "DOUYIN,https://www.douyin.com/note/7301234567890123456?previous_page=app",
    "DOUYIN,https://WWW.DOUYIN.COM/video/7301234567890123456/",
    "TOUTIAO,https://www.toutiao.com/article/7301234567890123456/",
    "TOUTIAO,https://www.toutiao.com/w/1712345678901234/",
    "KUAISHOU,https://www.kuaishou.com/short-video/3xabc9defgh2ijk",
    "CHANNELS,https://channels.weixin.qq.com/web/pages/feed?eid=export123",
    "BILIBILI,https://www.bilibili.com/video/BV1xx411c7mD",
    "BILIBILI,https://www.bilibili.com/video/BV1xx411c7mD/?spm_id_from=333",
    "BILIBILI,https://www.bilibili.com/read/cv123456",
    "XIAOHONGSHU,https://www.xiaohongshu.com/explore/65a1b2c3000000001203abcd",
    "MINI_PROGRAM,https://wxaurl.cn/AbCdEf",
    "BAIJIAHAO,https://baijiahao.baidu.com/s?id=1784567890123456789&wfr=spider",
    "GOV_CN_CLIENT,https://app.www.gov.cn/govdata/gov/202611/22/500001/article.html",
    "APP,https://app.qinghe.gov.cn/news/1001",
    "OTHER,https://news.example.cn/视频/1"
  })
  void takes_the_link_of_a_post(String platform, String url) {
    assertThat(ManualPackages.forPlatform(platform).faultOfLink(url)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "WECHAT,https://mp.weixin.qq.com/",
    "WECHAT,https://mp.weixin.qq.com.evil.cn/s/abcDEF_123-xyzABC",
    "WECHAT,https://weixin.qq.com/s/abcDEF_123-xyzABC",
    "WEIBO,https://weibo.com/qinghefabu",
    "WEIBO,https://weibo.com/ttarticle/p/show",
    "WEIBO,https://weibo.com@evil.cn/2803301701/QfX2a1b3C",
    "DOUYIN,http://www.douyin.com/video/7301234567890123456",
    "DOUYIN,https://v.douyin.com/iRNBho6u/",
    "DOUYIN,https://www.douyin.com/user/MS4wLjABAAAA",
    "DOUYIN,https://www.douyin.com:8443/video/7301234567890123456",
    "TOUTIAO,https://www.toutiao.com/c/user/token/MS4w/",
    "KUAISHOU,https://www.kuaishou.com/profile/3xabc",
    "CHANNELS,https://channels.weixin.qq.com/",
    "BILIBILI,https://www.bilibili.com/video/av170001",
    "XIAOHONGSHU,https://www.xiaohongshu.com/explore/65A1",
    "XIAOHONGSHU,https://xhslink.com/abc",
    "BAIJIAHAO,https://baijiahao.baidu.com/u?app_id=1",
    "GOV_CN_CLIENT,https://www.notgov.cn/a.html",
    "OTHER,ftp://news.example.cn/1",
    "OTHER,https://",
    "OTHER,news.example.cn/1",
    "OTHER,https://localhost/1",
    "OTHER,javascript:alert(1)"
  })
  void says_in_one_sentence_what_is_wrong(String platform, String url) {
    assertThat(ManualPackages.forPlatform(platform).faultOfLink(url)).contains("链接").endsWith("。");
  }

  @ParameterizedTest
  @EnumSource
  void asks_for_a_link_where_there_is_none(ManualPlatform platform) {
    assertThat(platform.link().fault(null)).startsWith("请填写");
    assertThat(platform.link().fault("  ")).startsWith("请填写");
    assertThat(platform.link().fault("明天 再补")).startsWith("这不是一个链接");
  }
}
