package org.juzhen.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Base64;
import java.util.Locale;
import org.juzhen.kernel.Ids;

/**
 * Calls below {@code /api} carry a bearer token, which no foreign page can send, and their cookies
 * count for nothing. So the form token has nothing to protect there; the filter that wants one in
 * every form is given one.
 */
class TokenCalls {
  /** Before everything that reads cookies. */
  private static final int FIRST = 1_000;

  private final String formToken =
      Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(16));

  void register(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (request.path().startsWith("/api/")) {
      request.headers().remove("Cookie");
      if (isForm(request.getHeader("Content-Type"))) {
        request.headers().set("Cookie", "csrf-token=" + formToken);
        request.headers().set("X-CSRF-TOKEN", formToken);
      }
    }
    routing.next();
  }

  private static boolean isForm(String type) {
    String kind = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    return kind.startsWith("multipart/") || kind.startsWith("application/x-www-form-urlencoded");
  }
}
