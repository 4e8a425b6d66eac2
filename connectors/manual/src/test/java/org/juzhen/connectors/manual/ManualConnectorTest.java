package org.juzhen.connectors.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.contract.ConnectorContract;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.connectors.spi.Content;

class ManualConnectorTest extends ConnectorContract {
  private final ManualConnector connector = ManualPackages.forPlatform("XIAOHONGSHU");

  @Override
  protected Connector connector() {
    return connector;
  }

  @Override
  protected Content content(String marker) {
    return new Content(
        marker, "<p>正文</p>", "正文", "", "", "https://www.qinghe.gov.cn/a", null, List.of(), false);
  }

  @Test
  void serves_ten_platforms_as_connectors_and_every_platform_by_name() {
    ManualPackages packages = new ManualPackages();
    List<String> connectors =
        List.of(
                packages.douyin(),
                packages.toutiao(),
                packages.kuaishou(),
                packages.channels(),
                packages.bilibili(),
                packages.xiaohongshu(),
                packages.miniProgram(),
                packages.baijiahao(),
                packages.govCnClient(),
                packages.other())
            .stream()
            .map(c -> c.platform().code())
            .toList();
    assertThat(connectors).doesNotHaveDuplicates().doesNotContain("WECHAT", "WEIBO", "APP");
    assertThat(Arrays.stream(ManualPlatform.values()).map(Enum::name).toList())
        .containsAll(connectors)
        .contains("WECHAT", "WEIBO", "APP");
    assertThat(ManualPackages.forPlatform("WEIBO").platform().code()).isEqualTo("WEIBO");
    assertThat(ManualPackages.forPlatform("SOMETHING_NEW").platform().code()).isEqualTo("OTHER");
  }

  @Test
  void always_needs_a_person() {
    for (AccountKind kind : AccountKind.values()) {
      assertThat(connector.profile(kind).needsPerson()).isTrue();
    }
  }
}
