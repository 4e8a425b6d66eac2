package org.juzhen.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The sentence that says what was done, shown once on the page after a redirect. It travels in a
 * cookie that only this hub can write, so that no link can put words on a page.
 */
@Named("flash")
@RequestScoped
public class Flash {
  static final String COOKIE = "juzhen_flash";
  private static final int SECONDS = 120;

  private final HttpHeaders headers;
  private final FlashSeal seal;

  Flash(HttpHeaders headers, FlashSeal seal) {
    this.headers = headers;
    this.seal = seal;
  }

  /**
   * Sends the browser on after a form was accepted.
   *
   * @param page path within the hub
   * @param sentence what was done, in the reader's language
   */
  public Response to(String page, String sentence) {
    return Response.seeOther(URI.create(page))
        .cookie(cookie(seal.closed(sentence), SECONDS))
        .build();
  }

  /** The sentence to show, or null. */
  public String getSentence() {
    Cookie cookie = headers.getCookies().get(COOKIE);
    return cookie == null ? null : seal.opened(cookie.getValue());
  }

  static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
