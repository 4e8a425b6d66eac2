package org.juzhen.emergency;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jsoup.nodes.Entities;

/** What was typed into the form of an update. */
public class UpdateForm {
  @RestForm public String kind;
  @RestForm public String title;
  @RestForm public String body;
  @RestForm public String rumourId;
  @RestForm public String jointWith;
  @RestForm public String sourceUrl;
  @RestForm public String articleId;

  static UpdateForm of(EmergencyView e, UUID rumour) {
    UpdateForm form = new UpdateForm();
    form.rumourId = rumour == null ? null : rumour.toString();
    form.kind =
        (rumour != null
                ? UpdateKind.REFUTATION
                : e.updates().isEmpty() ? UpdateKind.FIRST : UpdateKind.PROGRESS)
            .name();
    return form;
  }

  NewUpdate wanted() {
    return new NewUpdate(
        EmergencyForm.one(UpdateKind.class, kind, "kind"),
        EmergencyForm.text(title),
        html(body),
        null,
        EmergencyForm.text(sourceUrl),
        EmergencyForm.id(rumourId, "rumourId"),
        EmergencyForm.id(articleId, "articleId"),
        EmergencyForm.text(jointWith));
  }

  OwnUpdate ownWords() {
    return new OwnUpdate(EmergencyForm.text(title), html(body), null);
  }

  /** Paragraphs where lines are empty; whoever wants more edits the post. */
  static String html(String typed) {
    String text = EmergencyForm.text(typed);
    if (text == null) {
      return null;
    }
    StringBuilder html = new StringBuilder();
    for (String paragraph : text.replace("\r", "").split("\n\\s*\n")) {
      html.append("<p>")
          .append(Entities.escape(paragraph.strip()).replace("\n", "<br>"))
          .append("</p>");
    }
    return html.toString();
  }
}
