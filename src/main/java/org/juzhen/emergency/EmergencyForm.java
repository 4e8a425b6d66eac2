package org.juzhen.emergency;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;

/** What was typed into the forms of threads. */
public class EmergencyForm {
  @RestForm public String unitId;
  @RestForm public String kind;
  @RestForm public String title;
  @RestForm public String summary;
  @RestForm public String respondingBody;
  @RestForm public String beganAt;
  @RestForm public String articleId;
  @RestForm public String at;
  @RestForm public String who;
  @RestForm public String words;
  @RestForm public String unshown;
  @RestForm public String handling;
  @RestForm public String url;
  @RestForm public String verdict;
  @RestForm public String basis;
  @RestForm public String basisUrl;
  @RestForm public FileUpload file;

  static EmergencyForm at(LocalDateTime now, UUID article) {
    EmergencyForm form = new EmergencyForm();
    form.beganAt = now.withSecond(0).withNano(0).toString();
    form.articleId = article == null ? null : article.toString();
    return form;
  }

  NewEmergency opening() {
    return new NewEmergency(
        id(unitId, "unitId"),
        one(EmergencyKind.class, kind, "kind"),
        text(title),
        text(summary),
        text(respondingBody),
        moment(beganAt, "beganAt"),
        id(articleId, "articleId"));
  }

  EmergencyApi.Guidance guidance(UUID file) {
    return new EmergencyApi.Guidance(text(who), text(words), moment(at, "at"), file);
  }

  EmergencyApi.Handling handled() {
    return new EmergencyApi.Handling(
        one(HandlingState.class, handling, "handling"), text(who), text(words), moment(at, "at"));
  }

  EmergencyApi.Briefing briefing() {
    return new EmergencyApi.Briefing(text(who), text(words), moment(at, "at"), text(url));
  }

  NewRumour rumour(UUID file) {
    return new NewRumour(text(words), text(url), file);
  }

  NewVerdict judged() {
    return new NewVerdict(one(Verdict.class, verdict, "verdict"), text(basis), text(basisUrl));
  }

  EmergencyApi.Words ending() {
    return new EmergencyApi.Words(text(words));
  }

  EmergencyApi.Closing closing() {
    return new EmergencyApi.Closing(text(words), text(unshown));
  }

  static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static UUID id(String typed, String field) {
    try {
      return text(typed) == null ? null : UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
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

  static <E extends Enum<E>> E one(Class<E> type, String typed, String field) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> KernelProblem.field(field, "WRONG_VALUE"));
  }
}
