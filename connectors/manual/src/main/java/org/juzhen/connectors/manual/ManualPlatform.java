package org.juzhen.connectors.manual;

import java.util.Arrays;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Limits;
import org.juzhen.connectors.spi.Limits.Counting;
import org.juzhen.connectors.spi.Limits.Form;

/** What a person needs to know to post on each platform: where, within which limits, which link. */
enum ManualPlatform {
  WECHAT(
      "微信公众号",
      "https://mp.weixin.qq.com",
      LinkRule.of(
          "mp\\.weixin\\.qq\\.com/s(/[\\w-]{10,}|\\?.*__biz=.+)",
          "公众号文章的链接以 https://mp.weixin.qq.com/s 开头，发布后在手机上打开文章，用“复制链接”取得。"),
      article(32, 20_000, 128, megabytes(10), "微信公众平台文档 draft/add，2026-11-22 核对")),
  WEIBO(
      "微博",
      "https://weibo.com",
      LinkRule.of(
          "(www\\.)?weibo\\.com/(\\d{5,12}/[0-9A-Za-z]{6,12}|ttarticle/p/show\\?(.*&)?id=\\d{10,24})",
          "微博的链接形如 https://weibo.com/账号数字/一串字母数字，点开微博的发布时间后在地址栏复制；"
              + "头条文章形如 https://weibo.com/ttarticle/p/show?id= 加一串数字。"),
      new Limits(
          0,
          2000,
          0,
          9,
          megabytes(5),
          Form.TEXT,
          Counting.HALF_WIDTH_IS_HALF,
          "微博开放平台 upload_url_text，2026-11-22 核对")),
  DOUYIN(
      "抖音",
      "https://creator.douyin.com",
      LinkRule.of(
          "www\\.douyin\\.com/(video|note)/\\d{15,20}/?",
          "抖音的链接形如 https://www.douyin.com/video/ 或 /note/ 加 19 位数字；短链接请先在浏览器打开，再复制地址栏。"),
      post(55, 1000, 30, megabytes(20), "抖音开放平台能力说明转述，2026-11-22 核对；标题字数为经验值")),
  TOUTIAO(
      "今日头条",
      "https://mp.toutiao.com",
      LinkRule.of(
          "www\\.toutiao\\.com/(article|w|video)/\\d{10,20}/?",
          "头条的链接形如 https://www.toutiao.com/article/ 加一串数字。"),
      article(30, 0, 0, megabytes(5), "经验值，平台未公开，2026-11-22 记录")),
  KUAISHOU(
      "快手",
      "https://cp.kuaishou.com",
      LinkRule.of(
          "www\\.kuaishou\\.com/short-video/[0-9A-Za-z_-]{6,32}",
          "快手的链接形如 https://www.kuaishou.com/short-video/ 加一串字母数字；短链接请先在浏览器打开，再复制地址栏。"),
      post(0, 500, 31, megabytes(10), "快手开放平台 photo/publish（封面）；字数与张数为经验值，2026-11-22 记录")),
  CHANNELS(
      "视频号",
      "https://channels.weixin.qq.com",
      LinkRule.of(
          "channels\\.weixin\\.qq\\.com/.+",
          "视频号的链接以 https://channels.weixin.qq.com/ 开头，在视频号助手里复制。"),
      post(16, 1000, 9, megabytes(10), "经验值，平台未公开，2026-11-22 记录")),
  BILIBILI(
      "哔哩哔哩",
      "https://member.bilibili.com",
      LinkRule.of(
          "www\\.bilibili\\.com/(video/BV[0-9A-Za-z]{10}|read/cv\\d+|opus/\\d+)/?",
          "哔哩哔哩的链接形如 https://www.bilibili.com/video/BV 加 10 个字母数字，专栏为 /read/cv 或 /opus/ 加数字。"),
      article(79, 0, 249, megabytes(5), "哔哩哔哩开放平台稿件接口，2026-11-22 核对；图片大小为经验值")),
  XIAOHONGSHU(
      "小红书",
      "https://creator.xiaohongshu.com",
      LinkRule.of(
          "www\\.xiaohongshu\\.com/explore/[0-9a-f]{24}",
          "小红书的链接形如 https://www.xiaohongshu.com/explore/ 加 24 位字母数字；短链接请先在浏览器打开，再复制地址栏。"),
      post(20, 1000, 18, megabytes(20), "经验值，平台未公开，2026-11-22 记录")),
  MINI_PROGRAM(
      "小程序",
      "小程序的管理后台",
      anyLink("小程序页面请填写管理后台生成的 https 链接。"),
      article(0, 0, 0, megabytes(10), "由小程序自己的后台决定")),
  BAIJIAHAO(
      "百家号",
      "https://baijiahao.baidu.com",
      LinkRule.of(
          "baijiahao\\.baidu\\.com/s\\?(.*&)?id=\\d+(&.*)?",
          "百家号的链接形如 https://baijiahao.baidu.com/s?id= 加一串数字。"),
      article(30, 0, 0, megabytes(5), "经验值，平台未公开，2026-11-22 记录")),
  GOV_CN_CLIENT(
      "国务院客户端",
      "国务院客户端的信息报送系统",
      LinkRule.of("([a-z0-9-]+\\.)*gov\\.cn/.+", "国务院客户端的链接是 gov.cn 的 https 链接，在客户端里用“分享—复制链接”取得。"),
      article(0, 0, 0, megabytes(10), "由报送系统决定")),
  APP(
      "政务客户端",
      "客户端的内容管理后台",
      anyLink("请填写客户端里这条内容的 https 链接。"),
      article(0, 0, 0, megabytes(10), "由客户端自己的后台决定")),
  OTHER(
      "其他平台",
      "该平台的发布后台",
      anyLink("请填写发布后内容的 https 链接。"),
      article(0, 0, 0, megabytes(10), "未知平台，请以平台后台的提示为准"));

  private static final Limits ARTICLE =
      article(32, 90_000, 44, megabytes(5), "微博开放平台「头条文章」，2026-11-22 核对；摘要与图片为经验值");

  private final String chinese;
  private final String entrance;
  private final LinkRule link;
  private final Limits limits;

  ManualPlatform(String chinese, String entrance, LinkRule link, Limits limits) {
    this.chinese = chinese;
    this.entrance = entrance;
    this.link = link;
    this.limits = limits;
  }

  static ManualPlatform of(String code) {
    return Arrays.stream(values()).filter(p -> p.name().equals(code)).findFirst().orElse(OTHER);
  }

  String chinese() {
    return chinese;
  }

  /** Where a person posts. */
  String entrance() {
    return entrance;
  }

  LinkRule link() {
    return link;
  }

  Limits limits() {
    return limits;
  }

  /** Articles that go out with a short post have limits of their own. */
  Limits limits(Content content) {
    return content.shortText() == null ? limits : ARTICLE;
  }

  /** Pictures are what such a platform shows; the words stand beside them. */
  boolean needsPictures() {
    return limits.form() == Form.TEXT && this != WEIBO;
  }

  private static LinkRule anyLink(String sentence) {
    return LinkRule.of("[^/]+\\.[^/]+(/.*)?", sentence);
  }

  private static Limits article(int title, int body, int summary, long picture, String source) {
    return new Limits(title, body, summary, 0, picture, Form.HTML, Counting.CHARACTERS, source);
  }

  private static Limits post(int title, int body, int pictures, long picture, String source) {
    return new Limits(title, body, 0, pictures, picture, Form.TEXT, Counting.CHARACTERS, source);
  }

  private static long megabytes(int n) {
    return n * 1024L * 1024L;
  }
}
