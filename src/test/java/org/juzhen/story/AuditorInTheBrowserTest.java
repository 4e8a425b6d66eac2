package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;
import static org.juzhen.house.Browser.Screen.PHONE;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class AuditorInTheBrowserTest extends Browser {
  private final World world = new World();

  @Test
  void the_auditor_reads_the_journal_and_checks_its_chain() {
    String auditor = world.person("auditor", null, "AUDITOR");
    Page page = as(auditor, DESK);
    page.click(".side a[href='/audit']");

    page.click("[hx-get='/audit/verification']");

    page.getByText("链条完整").waitFor();
    assertThat(page.textContent("table")).contains("登录").doesNotContain("SIGN_IN");
    picture(page, "audit-desk");
  }

  @Test
  void the_journal_fits_a_phone_and_shows_one_subject_alone() {
    String auditor = world.person("auditor2", null, "AUDITOR");
    Page page = as(auditor, PHONE);
    page.navigate("/audit");
    fits(page);

    page.click("table a >> nth=0");

    page.getByText("看全部记录").waitFor();
    fits(page);
    picture(page, "audit-phone");
  }
}
