package org.juzhen.upward;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Asked;

/** What was typed into the forms of offers. */
public class UpwardForm {
  @RestForm public String articleId;
  @RestForm public String postId;
  @RestForm public String accountId;
  @RestForm public String portalId;
  @RestForm public String reason;
  @RestForm public String wishedAt;
  @RestForm public String negotiate;
  @RestForm public String words;
  @RestForm public String decision;
  @RestForm public String url;
  @RestForm public String agree;
  @RestForm public String title;
  @RestForm public String bodyHtml;
  @RestForm public String note;
  @RestForm public String publishedAt;

  /** Which of an offer's forms was sent; null for none. */
  OfferAction sent;

  UpwardForm sentAs(OfferAction action) {
    sent = action;
    return this;
  }

  /** Whether this form was sent, so that what is wrong is wrong there. */
  public boolean was(OfferAction action) {
    return sent == action;
  }

  static UpwardForm of(UUID article, UUID post) {
    UpwardForm form = new UpwardForm();
    form.articleId = article == null ? null : article.toString();
    form.postId = post == null ? null : post.toString();
    form.negotiate = "true";
    return form;
  }

  static UpwardForm editing(OfferView o) {
    UpwardForm form = new UpwardForm();
    OfferView.Edit earlier = o.latestEdit();
    form.title = earlier == null ? o.offered().title() : earlier.title();
    form.bodyHtml = earlier == null ? o.offered().bodyHtml() : earlier.bodyHtml();
    return form;
  }

  NewOffer offering() {
    return new NewOffer(
        article(),
        post(),
        Asked.id(accountId, "accountId"),
        Asked.id(portalId, "portalId"),
        text(reason),
        moment(wishedAt, "wishedAt"),
        "true".equals(negotiate));
  }

  UUID article() {
    return Asked.id(articleId, "articleId");
  }

  UUID post() {
    return Asked.id(postId, "postId");
  }

  UpwardApi.Reason why() {
    return new UpwardApi.Reason(text(words));
  }

  UpwardApi.Note said() {
    return new UpwardApi.Note(text(words));
  }

  NewDecision decided() {
    return new NewDecision(
        Asked.constant(NewDecision.Kind.class, decision, "decision"), text(words), text(url));
  }

  NewEdit edited() {
    return new NewEdit(text(title), bodyHtml, text(note));
  }

  EditAnswer answered() {
    return new EditAnswer(text(agree) == null ? null : "true".equals(agree), text(words));
  }

  NewEntry entered() {
    return new NewEntry(text(url), moment(publishedAt, "publishedAt"));
  }

  UpwardApi.Address address() {
    return new UpwardApi.Address(text(url));
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** A moment on the hub's clocks, or null for nothing. */
  private static OffsetDateTime moment(String typed, String field) {
    try {
      return text(typed) == null
          ? null
          : LocalDateTime.parse(typed.strip()).atZone(HubClock.ZONE).toOffsetDateTime();
    } catch (DateTimeException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }
}
