package org.juzhen.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.KernelProblem;

/** What an instance does not show is not there, whoever asks. */
@ApplicationScoped
class FaceDoor {
  /** Before everything else, files and metrics included. */
  private static final int FIRST = 2_000;

  private final ProblemTexts texts;
  private volatile Face face;

  FaceDoor(ProblemTexts texts, @ConfigProperty(name = "juzhen.face") Face face) {
    this.texts = texts;
    this.face = face;
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext routing) {
    if (face.shows(routing.request().path())) {
      routing.next();
    } else {
      refuse(routing);
    }
  }

  private void refuse(RoutingContext routing) {
    KernelProblem none = KernelProblem.NOT_FOUND;
    String sentence =
        texts.sentence(
            none.problem(),
            ProblemTexts.chosen(
                routing.acceptableLanguages().stream()
                    .map(LanguageHeader::tag)
                    .map(Locale::forLanguageTag)
                    .toList()));
    routing
        .response()
        .setStatusCode(none.status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(
            new JsonObject()
                .put("type", "about:blank")
                .put("title", none.name())
                .put("status", none.status())
                .put("code", none.name())
                .put("detail", sentence)
                .encode());
  }

  /** Changes it until the next start. */
  void is(Face now) {
    face = now;
  }
}
