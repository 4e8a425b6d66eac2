package org.juzhen.identity;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.KernelProblem;

/**
 * Every request passes here first, also one for which there is no page. Tokens count below {@code
 * /api}, cookies everywhere else, never the other way round: a foreign page can make a browser send
 * a cookie, but not a token.
 */
@ApplicationScoped
class RequestDoor {
  /** The session cookie's name. */
  static final String COOKIE = "juzhen_session";

  private static final Set<String> OPEN_API =
      Set.of("api/v1/hooks", "api/v1/callbacks", "api/v1/public");
  private static final Set<String> OPEN_PAGES =
      Set.of("login", "language", "q", "public", "assets", "error");

  private final SessionDesk sessions;
  private final JWTParser tokens;
  private final CurrentActor current;

  RequestDoor(SessionDesk sessions, JWTParser tokens, CurrentActor current) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.current = current;
  }

  @ServerRequestFilter(preMatching = true)
  public Uni<Response> enter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/", "");
    return path.startsWith("api/") ? api(request, path) : page(request, path);
  }

  private Uni<Response> api(ContainerRequestContext request, String path) {
    boolean signingIn = path.equals("api/v1/sessions") && request.getMethod().equals("POST");
    if (signingIn || OPEN_API.stream().anyMatch(open -> path.startsWith(open + "/"))) {
      return Uni.createFrom().nullItem();
    }
    UUID session = session(request.getHeaderString("Authorization"));
    return sessions
        .behindSession(session)
        .map(
            actor -> {
              if (actor == null) {
                throw KernelProblem.UNAUTHENTICATED.problem();
              }
              current.is(actor);
              return null;
            });
  }

  private UUID session(String header) {
    if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw KernelProblem.UNAUTHENTICATED.problem();
    }
    try {
      return UUID.fromString(tokens.parse(header.substring(7).strip()).getClaim("sid").toString());
    } catch (ParseException | IllegalArgumentException | NullPointerException e) {
      throw KernelProblem.UNAUTHENTICATED.problem();
    }
  }

  private Uni<Response> page(ContainerRequestContext request, String path) {
    Cookie cookie = request.getCookies().get(COOKIE);
    Uni<Actor> actor =
        cookie == null ? Uni.createFrom().nullItem() : sessions.behindCookie(cookie.getValue());
    return actor.map(
        found -> {
          if (found != null) {
            current.is(found);
            return null;
          }
          String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
          return OPEN_PAGES.contains(first) ? null : toLogin(request);
        });
  }

  private static Response toLogin(ContainerRequestContext request) {
    boolean reading = request.getMethod().equals("GET");
    String back = reading ? request.getUriInfo().getRequestUri().getRawPath() : "/";
    return Response.seeOther(URI.create("/login?to=" + back)).build();
  }
}
