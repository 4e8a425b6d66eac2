package org.juzhen.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.Browser.Screen.DESK;
import static org.juzhen.house.Browser.Screen.PHONE;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Browser;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

@HubTest
class WebhooksInTheBrowserTest extends Browser {
  @Inject DueWorks due;
  @Inject EventSource events;

  private GivenWebhook given;
  private Receiver receiver;

  @BeforeEach
  void a_city_and_a_receiver() {
    given = new GivenWebhook(due, events);
    receiver = new Receiver();
  }

  @AfterEach
  void close_the_receiver() {
    receiver.close();
  }

  @Test
  void a_supervisor_enters_an_address_tests_it_and_sends_an_event_again() {
    Page page = as(given.supervisor, DESK);
    page.click(".side a[href='/webhooks']");
    picture(page, "webhooks-none-desk");
    page.click("a[href='/webhooks/new'] >> nth=0");
    page.fill("#f-url", receiver.url());
    page.check("[value='delivery.posted']");
    page.check("[value='filing.decided']");
    page.check("[name=subtree]");
    picture(page, "webhooks-form-desk");
    page.click("main form button[type=submit]");
    assertThat(page.inputValue("#f-secret")).startsWith("whsec_");
    picture(page, "webhooks-secret-desk");
    page.click("main a.btn-primary");
    receiver.next(500, "数据库正在维护");
    given.posted();
    given.send();

    page.click(".page-actions button");
    page.getByText("测试已排入发送").waitFor();
    given.send();
    page.reload();

    picture(page, "webhooks-log-desk");
    page.click("form[action$='/replay'] >> nth=0 >> button");
    page.getByText("已重新排入发送").waitFor();
    given.send();
    assertThat(receiver.messages()).hasSizeGreaterThanOrEqualTo(2);
    page.navigate("/webhooks");
    picture(page, "webhooks-list-desk");
  }

  @Test
  void the_pages_fit_a_phone() {
    given.register(receiver, "duty.created", "duty.reminded", "delivery.posted", "filing.decided");
    receiver.next(503, "busy");
    given.posted();
    given.send();
    given.posted();
    given.send();
    Page page = as(given.coordinator, PHONE);

    page.navigate("/webhooks");
    fits(page);
    picture(page, "webhooks-list-phone");
    page.click("main table a >> nth=0");
    fits(page);
    picture(page, "webhooks-log-phone");
    page.navigate("/webhooks/new");
    fits(page);
    picture(page, "webhooks-form-phone");
  }
}
