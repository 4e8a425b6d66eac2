package org.juzhen.web;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Ids;

/** What the layout has to know of the request: who, where, in which language. */
@Named("shell")
@RequestScoped
public class Shell {
  private final CurrentActor current;
  private final UriInfo uri;
  private final HttpHeaders headers;
  private final UnitNames units;
  private final CsrfTokenParameterProvider csrf;
  private String nonce;

  /** The layout asks twice at the same time, and a session takes one question at a time. */
  private Uni<String> unit;

  Shell(
      CurrentActor current,
      UriInfo uri,
      HttpHeaders headers,
      UnitNames units,
      CsrfTokenParameterProvider csrf) {
    this.csrf = csrf;
    this.current = current;
    this.uri = uri;
    this.headers = headers;
    this.units = units;
  }

  public boolean isSignedIn() {
    return current.isKnown();
  }

  public String getName() {
    return current.get().name();
  }

  /** The first character, for the round mark beside the name. */
  public String getLetter() {
    String name = getName();
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /** Administration belongs to no unit. */
  public boolean isOfUnit() {
    return current.get().unitId() != null;
  }

  /** The name of the person's own unit, or an empty string. */
  public Uni<String> getUnit() {
    if (unit == null) {
      UUID own = current.get().unitId();
      unit = own == null ? Uni.createFrom().item("") : units.shown(own).memoize().indefinitely();
    }
    return unit;
  }

  public List<Entry> getEntries() {
    String page = uri.getRequestUri().getPath();
    return isSignedIn()
        ? Navigation.of(current.get()).stream().map(n -> new Entry(n, n.leadsTo(page))).toList()
        : List.of();
  }

  /** The entries of the bar on a phone; the rest lies behind "more". */
  public List<Entry> getThumbEntries() {
    if (!isSignedIn()) {
      return List.of();
    }
    List<Navigation> wanted = Navigation.forThumbs(current.get());
    return getEntries().stream().filter(e -> wanted.contains(e.to())).toList();
  }

  /** {@code zh} or {@code en}. */
  public String getLanguage() {
    return locale().getLanguage();
  }

  /** Chinese or English. */
  public Locale locale() {
    return ProblemTexts.chosen(headers.getAcceptableLanguages());
  }

  /** The present page with its query, to come back to. */
  public String getHere() {
    String query = uri.getRequestUri().getRawQuery();
    return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
  }

  /** The same, ready to be a parameter of another address. */
  public String getBackHere() {
    return URLEncoder.encode(getHere(), StandardCharsets.UTF_8);
  }

  /** The present page with the next cursor, every filter kept. */
  public String nextPage(String cursor) {
    return UriBuilder.fromUri(getHere()).replaceQueryParam("cursor", cursor).build().toString();
  }

  /**
   * What forms and htmx send back. Where no page was found the filter that makes the token has not
   * run; the browser's own is then still good.
   */
  public String getCsrf() {
    try {
      return csrf.getToken();
    } catch (IllegalStateException noPageFound) {
      Cookie kept = headers.getCookies().get(csrf.getCookieName());
      return kept == null ? "" : kept.getValue();
    }
  }

  /** The same in every answer of one request; new for the next. */
  public String getNonce() {
    if (nonce == null) {
      nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(16));
    }
    return nonce;
  }

  /**
   * One entry of the navigation.
   *
   * @param here the page is this entry's or lies below it
   */
  public record Entry(Navigation to, boolean here) {}
}
