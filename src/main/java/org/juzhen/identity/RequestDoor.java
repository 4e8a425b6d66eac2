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
import org.juzhen.identity.GuestDesk.Guest;
import org.juzhen.identity.Session.Stage;
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

  private static final String HOOKS = "api/v1/hooks/";

  private static final Set<String> OPEN_API =
      Set.of("api/v1/hooks", "api/v1/callbacks", "api/v1/public");
  private static final Set<String> OPEN_PAGES =
      Set.of("login", "language", "q", "public", "assets", "error");

  /** What somebody sees who has given the password and not yet the code. */
  private static final Set<String> HALFWAY_PAGES = Set.of("second-factor", "logout");

  private final GuestDesk guests;
  private final JWTParser tokens;
  private final CurrentActor current;
  private final Pace pace;

  RequestDoor(GuestDesk guests, JWTParser tokens, CurrentActor current, Pace pace) {
    this.pace = pace;
    this.guests = guests;
    this.tokens = tokens;
    this.current = current;
  }

  @ServerRequestFilter(preMatching = true)
  public Uni<Response> enter(ContainerRequestContext request) {
    String path = bare(request.getUriInfo().getPath());
    return path.startsWith("api/") ? api(request, path) : page(request, path);
  }

  /** A path without its first slash. */
  static String bare(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private Uni<Response> api(ContainerRequestContext request, String path) {
    if (path.startsWith(HOOKS)) {
      pace.portal(path.substring(HOOKS.length()));
    }
    boolean signingIn = path.equals("api/v1/sessions") && request.getMethod().equals("POST");
    if (signingIn || OPEN_API.stream().anyMatch(open -> path.startsWith(open + "/"))) {
      return Uni.createFrom().nullItem();
    }
    UUID session = session(request.getHeaderString("Authorization"));
    return guests
        .behindSession(session)
        .map(
            guest -> {
              if (guest == null || guest.stage() == Stage.CODE) {
                throw KernelProblem.UNAUTHENTICATED.problem();
              }
              if (guest.stage() == Stage.ENROLMENT && !isEnrolling(path)) {
                throw IdentityProblem.FACTOR_REQUIRED.problem();
              }
              pace.person(guest.actor().id());
              current.is(guest.actor());
              return null;
            });
  }

  private static boolean isEnrolling(String path) {
    return path.equals("api/v1/sessions/current")
        || path.equals("api/v1/second-factor")
        || path.startsWith("api/v1/second-factor/");
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
    Uni<Guest> guest =
        cookie == null ? Uni.createFrom().nullItem() : guests.behindCookie(cookie.getValue());
    String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    return guest.map(
        found -> {
          if (found == null) {
            return OPEN_PAGES.contains(first) ? null : toLogin(request);
          }
          if (found.stage() != Stage.FULL && !HALFWAY_PAGES.contains(first)) {
            return OPEN_PAGES.contains(first) ? null : toSecondFactor(request);
          }
          current.is(found.actor());
          return null;
        });
  }

  private static Response toLogin(ContainerRequestContext request) {
    return Response.seeOther(URI.create("/login?to=" + back(request))).build();
  }

  private static Response toSecondFactor(ContainerRequestContext request) {
    return Response.seeOther(URI.create("/second-factor?to=" + back(request))).build();
  }

  private static String back(ContainerRequestContext request) {
    boolean reading = request.getMethod().equals("GET");
    return reading ? request.getUriInfo().getRequestUri().getRawPath() : "/";
  }
}
