package org.juzhen.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What browsers are told about every answer. Scripts come from this host only and never from the
 * page itself; style elements need the request's nonce, style attributes are allowed because charts
 * and the calendar place their parts with them.
 */
class SafeAnswers {
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-%s'; style-src-attr"
          + " 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'"
          + " data:; frame-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri"
          + " 'none'; object-src 'none'";

  private final Shell shell;

  SafeAnswers(Shell shell) {
    this.shell = shell;
  }

  @ServerResponseFilter
  public void mark(ContainerRequestContext request, ContainerResponseContext answer) {
    MultivaluedMap<String, Object> headers = answer.getHeaders();
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "same-origin");
    if (mayBePage(request, answer)) {
      headers.putSingle("Content-Security-Policy", POLICY.formatted(shell.getNonce()));
      headers.putSingle("X-Frame-Options", "SAMEORIGIN");
      headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
      headers.putSingle("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
      forgetFlash(request, answer, headers);
    }
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /** A page that was made from a template has no type yet when it passes here. */
  private static boolean mayBePage(
      ContainerRequestContext request, ContainerResponseContext answer) {
    MediaType type = answer.getMediaType();
    return type == null
        ? !request.getUriInfo().getPath().startsWith("/api/")
        : type.isCompatible(MediaType.TEXT_HTML_TYPE);
  }

  /** Shown once: the page that carries it takes the cookie away; parts of pages do not show it. */
  private static void forgetFlash(
      ContainerRequestContext request,
      ContainerResponseContext answer,
      MultivaluedMap<String, Object> headers) {
    boolean part = request.getHeaderString("HX-Request") != null;
    boolean shown = answer.hasEntity() && !part;
    if (request.getCookies().containsKey(Flash.COOKIE) && shown) {
      headers.add(HttpHeaders.SET_COOKIE, Flash.cookie("", 0));
    }
  }
}
