package org.juzhen.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.juzhen.kernel.Digests;

/**
 * Answers that anybody may keep for some minutes and ask for again by their tag: they hold nothing
 * of the reader, so they carry no cookie either.
 */
@ApplicationScoped
class OpenAnswer {
  static final String PAGE = "text/html;charset=UTF-8";
  static final String PICTURE = "image/svg+xml;charset=UTF-8";
  private static final String KEEP = "public, max-age=300, stale-while-revalidate=600";
  private static final String KEEP_SHORTLY = "public, max-age=60";

  private final ObjectMapper json;
  private final RoutingContext routing;

  OpenAnswer(ObjectMapper json, RoutingContext routing) {
    this.json = json;
    this.routing = routing;
  }

  /** A thing as JSON. */
  Response json(Object thing) {
    try {
      return of(200, json.writeValueAsString(thing), "application/json");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was written already. */
  Response of(int status, String body, String type) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + Digests.hex(bytes).substring(0, 32) + "\"";
    routing.addHeadersEndHandler(x -> routing.response().removeCookies("csrf-token", false));
    boolean known = status == 200 && knows(tag);
    Response.ResponseBuilder answer =
        known ? Response.notModified() : Response.status(status).type(type).entity(bytes);
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, status == 200 ? KEEP : KEEP_SHORTLY)
        .header(
            HttpHeaders.VARY,
            type.equals(PAGE) ? "Accept, Accept-Language, Cookie" : "Accept, Accept-Language")
        .build();
  }

  private boolean knows(String tag) {
    String known = routing.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && Arrays.stream(known.split(","))
            .map(t -> t.strip().replaceFirst("^W/", ""))
            .anyMatch(t -> t.equals(tag) || t.equals("*"));
  }
}
