package org.juzhen.once;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.juzhen.kernel.Digests;

/**
 * What a form of several parts says. Its bytes differ with every try, because the line that divides
 * the parts does; so each part is looked at. The parts were read before any filter is asked.
 */
@ApplicationScoped
class OnceForm {
  private final Vertx vertx;

  OnceForm(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Names, values and digests of files, in the order of the names. */
  Uni<String> said(ResteasyReactiveContainerRequestContext request) {
    FormData form = form(request);
    return form == null
        ? Uni.createFrom().item("")
        : vertx.executeBlocking(() -> said(form), false);
  }

  private static FormData form(ResteasyReactiveContainerRequestContext request) {
    return ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
  }

  private static String said(FormData form) throws IOException {
    StringBuilder said = new StringBuilder();
    TreeSet<String> names = new TreeSet<>();
    form.forEach(names::add);
    for (String name : names) {
      for (FormValue value : form.get(name)) {
        said.append(name).append('\n').append(said(value)).append('\n');
      }
    }
    return said.toString();
  }

  private static String said(FormValue value) throws IOException {
    if (!value.isFileItem()) {
      return value.getValue();
    }
    try (InputStream content = value.getFileItem().getInputStream()) {
      return value.getFileName() + " " + Digests.hex(content.readAllBytes());
    }
  }
}
