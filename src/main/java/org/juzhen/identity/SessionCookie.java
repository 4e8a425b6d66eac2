package org.juzhen.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.identity.SessionDesk.Entered;

/** The cookie that stands for a session in the browser; scripts never see it. */
@ApplicationScoped
public class SessionCookie {
  /** The name of the cookie whose value every form repeats. */
  public static final String FORM_TOKEN = "csrf-token";

  /** When the cookie is sent over https only. */
  enum Secure {
    /** Whenever the request itself came over https. */
    AUTO,
    /** Behind a proxy that ends TLS and does not say so. */
    ALWAYS
  }

  private final Secure secure;
  private final RoutingContext routing;

  SessionCookie(
      @ConfigProperty(name = "juzhen.cookie-secure", defaultValue = "AUTO") Secure secure,
      RoutingContext routing) {
    this.secure = secure;
    this.routing = routing;
  }

  /** For the session that has just begun. */
  public NewCookie of(Entered entered) {
    return cookie(RequestDoor.COOKIE, entered.cookie(), (int) Session.LENGTH.toSeconds());
  }

  /** The forms' token lives as long as the session that begins now. */
  public NewCookie formToken(String token) {
    return cookie(FORM_TOKEN, token, (int) Session.LENGTH.toSeconds());
  }

  /** Takes the cookie away. */
  public NewCookie none() {
    return cookie(RequestDoor.COOKIE, "", (int) Duration.ZERO.toSeconds());
  }

  private NewCookie cookie(String name, String value, int seconds) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(secure == Secure.ALWAYS || routing.request().isSSL())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
