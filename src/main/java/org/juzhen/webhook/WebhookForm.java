package org.juzhen.webhook;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The form of an address, as it was typed. */
public class WebhookForm {
  @RestForm public String url;
  @RestForm public List<String> events;
  @RestForm public String unitId;
  @RestForm public String subtree;
  @RestForm public Integer version;

  static WebhookForm of(WebhookView webhook) {
    WebhookForm form = new WebhookForm();
    form.url = webhook.url();
    form.events = webhook.events();
    form.version = webhook.version();
    return form;
  }

  NewWebhook wanted() {
    return new NewWebhook(url == null ? null : url.strip(), chosen(), id(unitId), subtree != null);
  }

  WebhookChange change() {
    return new WebhookChange(url == null ? null : url.strip(), chosen(), null);
  }

  private List<String> chosen() {
    return events == null ? List.of() : events;
  }

  public boolean wants(String event) {
    return chosen().contains(event);
  }

  private static UUID id(String text) {
    return text == null || text.isBlank() ? null : UUID.fromString(text);
  }
}
