package org.juzhen.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Settles the language before anything is said: on pages the person's choice, else what the browser
 * prefers; Chinese where the hub speaks none of them. Everything after this reads one plain
 * Accept-Language, {@code zh} or {@code en}.
 */
class LanguageDoor {
  /** The cookie that keeps the choice. */
  static final String COOKIE = "juzhen_language";

  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION - 100)
  public void settle(ContainerRequestContext request) {
    request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language(request).getLanguage());
  }

  private static Locale language(ContainerRequestContext request) {
    boolean page = !request.getUriInfo().getPath().startsWith("/api/");
    Cookie choice = page ? request.getCookies().get(COOKIE) : null;
    if (choice != null && List.of("zh", "en").contains(choice.getValue())) {
      return Locale.forLanguageTag(choice.getValue());
    }
    return ProblemTexts.chosen(request.getAcceptableLanguages());
  }
}
