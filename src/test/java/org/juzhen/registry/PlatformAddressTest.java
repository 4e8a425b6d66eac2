package org.juzhen.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.registry.PlatformAddress.Outcome;

class PlatformAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://weibo.com/u/2800000001?refer_flag=1005055013_,WEIBO,2800000001",
    "https://weibo.com/2800000001/PAbc12345,WEIBO,2800000001",
    "https://m.weibo.cn/u/2800000001?jumpfrom=weibocom,WEIBO,2800000001",
    "https://m.weibo.cn/profile/2800000001,WEIBO,2800000001",
    "weibo.com/u/2800000001,WEIBO,2800000001",
    "https://www.douyin.com/user/MS4wLjABAAAAxyz_-12?vid=7,DOUYIN,MS4wLjABAAAAxyz_-12",
    "https://www.iesdouyin.com/share/user/105?iid=1&sec_uid=MS4wLjABAAAAxyz_-12&did=2,DOUYIN,"
        + "MS4wLjABAAAAxyz_-12",
    "https://www.toutiao.com/c/user/token/MS4wLjABAAAAq/?source=profile,TOUTIAO,MS4wLjABAAAAq",
    "https://www.toutiao.com/c/user/6300000001/,TOUTIAO,6300000001",
    "https://m.toutiao.com/profile/6300000001/?log_from=x,TOUTIAO,6300000001",
    "https://www.kuaishou.com/profile/3xabcdefgh?utm=1,KUAISHOU,3xabcdefgh",
    "https://live.kuaishou.com/profile/3xabcdefgh,KUAISHOU,3xabcdefgh",
    "https://m.gifshow.com/fw/user/3xabcdefgh?fid=9,KUAISHOU,3xabcdefgh",
    "https://space.bilibili.com/411000001/?spm_id_from=333,BILIBILI,411000001",
    "https://m.bilibili.com/space/411000001,BILIBILI,411000001",
    "https://www.xiaohongshu.com/user/profile/5f0000000000000001002233?x=1,XIAOHONGSHU,"
        + "5f0000000000000001002233",
    "https://baijiahao.baidu.com/u?app_id=1600000000000001&wfr=spider,BAIJIAHAO,1600000000000001",
    "https://author.baidu.com/home/1600000000000001?from=x,BAIJIAHAO,1600000000000001",
    "https://open.weixin.qq.com/qr/code?username=gh_0123456789ab,WECHAT,gh_0123456789ab",
    "gh_0123456789ab,WECHAT,gh_0123456789ab",
    "wx0123456789abcdef,MINI_PROGRAM,wx0123456789abcdef",
    "https://servicewechat.com/wx0123456789abcdef/12/page-frame.html,MINI_PROGRAM,"
        + "wx0123456789abcdef",
    "https://render.alipay.com/p/s/i?appId=2021000000000001,MINI_PROGRAM,2021000000000001",
    "https://app.www.gov.cn/govdata/account/yunxiu01,GOV_CN_CLIENT,yunxiu01",
  })
  void an_address_names_platform_and_identity(String pasted, Platform platform, String id) {
    PlatformAddress read = PlatformAddress.of(pasted);

    assertThat(read.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(read.platform()).isEqualTo(platform);
    assertThat(read.platformId()).isEqualTo(id);
  }

  @Test
  void every_way_to_the_same_home_leads_to_one_address() {
    assertThat(PlatformAddress.of("https://M.Weibo.CN/u/2800000001?x=y#top").url())
        .isEqualTo(PlatformAddress.of("http://weibo.com/2800000001").url())
        .isEqualTo("https://weibo.com/u/2800000001");
  }

  @ParameterizedTest
  @CsvSource({
    "7.43 复制打开抖音，看看云岫交通 https://v.douyin.com/iAbCdEf/ 06/12 xFh:/,DOUYIN",
    "http://t.cn/A6abcdef,WEIBO",
    "https://v.kuaishou.com/8abcde,KUAISHOU",
    "https://b23.tv/AbCdEf1,BILIBILI",
    "https://xhslink.com/m/2abcdEFG,XIAOHONGSHU",
    "https://m.toutiao.com/is/iAbCdEf/,TOUTIAO",
    "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMn,WECHAT",
    "https://mp.weixin.qq.com/s?__biz=MzA3NDAwMDAwMA==&mid=1,WECHAT",
    "https://channels.weixin.qq.com/platform/post/1,CHANNELS",
    "https://weixin.qq.com/sph/AbCdEf,CHANNELS",
    "#小程序://云岫出行/AbCdEfGhIjK,MINI_PROGRAM",
    "https://wxaurl.cn/AbCdEfGhIjK,MINI_PROGRAM",
  })
  void a_link_that_hides_the_identity_says_so(String pasted, Platform platform) {
    PlatformAddress read = PlatformAddress.of(pasted);

    assertThat(read.outcome()).isEqualTo(Outcome.HIDDEN);
    assertThat(read.platform()).isEqualTo(platform);
    assertThat(read.platformId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.facebook.com/yunxiu",
        "https://x.com/yunxiu",
        "https://youtu.be/abc",
        "https://t.me/yunxiu"
      })
  void a_platform_abroad_is_told_from_one_that_is_not_known(String pasted) {
    assertThat(PlatformAddress.of(pasted).outcome()).isEqualTo(Outcome.FOREIGN);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.yunxiu.example/app,UNKNOWN",
    "https://notweibo.com/u/2800000001,UNKNOWN",
    "https://weibo.com.evil.example/u/2800000001,UNKNOWN",
    "https://evil.example/?to=weibo.com/u/2800000001,UNKNOWN",
    "https://weibo.com/login,NO_HOME",
    "云岫交通,NO_ADDRESS",
  })
  void what_only_looks_like_a_platform_is_not_taken_for_it(String pasted, Outcome outcome) {
    assertThat(PlatformAddress.of(pasted).outcome()).isEqualTo(outcome);
  }
}
