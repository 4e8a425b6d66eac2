package org.juzhen.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Chooses the language of pages; kept in the browser for a year. */
@Path("/language")
class LanguagePages {
  private static final int YEAR = 365 * 24 * 3600;

  @GET
  @Path("/{language: zh|en}")
  public Uni<Response> choose(@RestPath String language, @RestQuery String to) {
    NewCookie cookie =
        new NewCookie.Builder(LanguageDoor.COOKIE)
            .value(language)
            .path("/")
            .maxAge(YEAR)
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Uni.createFrom().item(Response.seeOther(Local.page(to)).cookie(cookie).build());
  }
}
