package org.juzhen.intake;

import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.intake.reading.Selectors;

/** The fields of the form by which a portal is changed, as they were typed. */
public class PortalChangeForm extends PortalForm {
  @RestForm public String reason;

  /** The version that was read. */
  @RestForm public String version;

  static PortalChangeForm on(PortalView p) {
    PortalChangeForm form = new PortalChangeForm();
    form.name = p.name();
    form.url = p.url();
    form.intake = p.intake().name();
    form.feedUrl = p.feedUrl();
    Selectors at = p.selectors();
    form.link = at.link();
    form.title = at.title();
    form.body = at.body();
    form.date = at.date();
    form.source = at.source();
    form.version = Integer.toString(p.version());
    return form;
  }

  PortalWords words() {
    return new PortalWords(
        name, url, intake, EntryForm.blankToNull(feedUrl), selectors(), blank(reason));
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** What would be found with what is typed now; a portal that pushes shows its own address. */
  TrialOrder trial() {
    return switch (intake == null ? "" : intake) {
      case "FEED" -> new TrialOrder(EntryForm.blankToNull(feedUrl), "FEED", selectors());
      case "PAGE" -> new TrialOrder(EntryForm.blankToNull(feedUrl), "LIST", selectors());
      default -> new TrialOrder(EntryForm.blankToNull(url), "ARTICLE", selectors());
    };
  }
}
