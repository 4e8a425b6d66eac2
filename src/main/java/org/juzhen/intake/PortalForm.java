package org.juzhen.intake;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.intake.reading.Selectors;

/** The fields of the form by which a portal is registered. */
public class PortalForm {
  @RestForm public String name;
  @RestForm public String url;
  @RestForm public String intake;
  @RestForm public String feedUrl;
  @RestForm public String link;
  @RestForm public String title;
  @RestForm public String body;
  @RestForm public String date;
  @RestForm public String source;

  NewPortal wanted(UUID unit) {
    return new NewPortal(name, url, unit, intake, EntryForm.blankToNull(feedUrl), selectors());
  }

  Selectors selectors() {
    return new Selectors(
        EntryForm.blankToNull(link),
        EntryForm.blankToNull(title),
        EntryForm.blankToNull(body),
        EntryForm.blankToNull(date),
        EntryForm.blankToNull(source));
  }
}
