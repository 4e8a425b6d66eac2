package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;
import static org.juzhen.house.Browser.Screen.PHONE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** Material from a phone in the field, with a network that comes and goes, to the editor's desk. */
@HubTest
class MaterialInTheBrowserTest extends Browser {
  private static final FilePayload BRIDGE =
      new FilePayload(
          "bridge.png",
          "image/png",
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg=="));

  @Inject DueWorks due;

  @Test
  void what_was_typed_is_there_again_after_the_network_was_lost_and_goes_out_once() {
    GivenMaterial given = new GivenMaterial(due);
    Page phone = as(given.giver, PHONE);
    phone.navigate("/contributions/new");
    phone.fill("[name=title]", "大桥恢复通行");
    phone.fill("[name=text]", "大桥加固工程今日完工。\n双向四车道恢复通行。");
    fits(phone);
    picture(phone, "material-form");

    phone.context().setOffline(true);
    phone.click(".give-foot button");
    phone.getByText("现在没有网络").waitFor();
    phone.context().setOffline(false);
    phone.reload();
    phone.getByText("已恢复上次没有报送的内容").waitFor();
    assertThat(phone.inputValue("[name=title]")).isEqualTo("大桥恢复通行");

    phone.setInputFiles("[name=picture1]", BRIDGE);
    phone.fill("[name=alt1]", "大桥桥面全景");
    phone.click(".give-foot button");
    phone.getByText("编辑处理后会通知您").waitFor();
    assertThat(phone.locator("img[alt=大桥桥面全景]").count()).isEqualTo(1);
    fits(phone);
    picture(phone, "material-shown");
    phone.navigate("/contributions/new");
    assertThat(phone.inputValue("[name=title]")).isEmpty();

    Page desk = as(given.city.editor, DESK);
    desk.navigate("/contributions");
    desk.check("[name=ids]");
    fits(desk);
    picture(desk, "material-desk");
    desk.getByText("用选中的成稿").click();
    desk.getByText("生成草稿").click();
    desk.getByText("份素材生成草稿").waitFor();
    desk.getByText("素材来自信息报送").waitFor();
    fits(desk);
  }
}
