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

  NewPortal wanted(UUID unit) {
    return new NewPortal(
        name,
        url,
        unit,
        intake,
        EntryForm.blankToNull(feedUrl),
        new Selectors(EntryForm.blankToNull(link), null, null, null, null));
  }
}
