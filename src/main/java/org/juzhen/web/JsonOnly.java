package org.juzhen.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A call that says nothing else takes JSON. The frame would make a body out of any plain text when
 * it has a single field.
 */
class JsonOnly {
  private static final Pattern FOREIGN_FORMS = Pattern.compile("/api/v1/(hooks|callbacks)/.*");

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo called) {
    String path = request.getUriInfo().getPath();
    MediaType type = request.getMediaType();
    boolean said = called.getResourceMethod().isAnnotationPresent(Consumes.class);
    boolean judged = path.startsWith("/api/v1/") && !FOREIGN_FORMS.matcher(path).matches() && !said;
    if (judged && hasBody(request) && type != null && !isJson(type)) {
      throw new NotSupportedException();
    }
  }

  private static boolean hasBody(ContainerRequestContext request) {
    String length = request.getHeaderString("Content-Length");
    return length == null
        ? request.getHeaderString("Transfer-Encoding") != null
        : !length.equals("0");
  }

  private static boolean isJson(MediaType type) {
    return type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
        || type.getSubtype().endsWith("+json");
  }
}
