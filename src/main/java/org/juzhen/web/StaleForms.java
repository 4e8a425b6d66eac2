package org.juzhen.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * A form whose token is missing or old is refused with nothing but a number (过期的表单). People get a
 * page instead that says so and shows what they typed, to be copied. It offers no way to send it
 * again from there: what came may have been written by a foreign page.
 */
class StaleForms {
  /** Nobody wants to see these on a screen. */
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(token|passw|secret|key|code|before|wanted|again).*");

  private static final MediaType PAGE = new MediaType("text", "html", "UTF-8");

  private final Shell shell;

  StaleForms(Shell shell) {
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "web")
  static class Templates {
    private Templates() {}

    static native TemplateInstance staleform(List<String> typed);
  }

  @ServerResponseFilter
  public Uni<Void> explain(ContainerRequestContext request, ContainerResponseContext answer) {
    if (answer.getStatus() != 400 || answer.hasEntity() || !isForm(request)) {
      return Uni.createFrom().voidItem();
    }
    return Templates.staleform(typed())
        .setLocale(shell.locale())
        .createUni()
        .invoke(page -> answer.setEntity(page, null, PAGE))
        .replaceWithVoid();
  }

  private static boolean isForm(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    return type != null
        && (type.getType().equals("multipart")
            || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
  }

  /** The words, without what is chosen from lists and carried along. */
  private static List<String> typed() {
    FormData form = CurrentRequestManager.get().getFormData();
    List<String> typed = new ArrayList<>();
    if (form != null) {
      for (String name : form) {
        form.get(name).stream()
            .filter(value -> !value.isFileItem() && !SECRET.matcher(name).matches())
            .map(value -> value.getValue().strip())
            .filter(words -> words.length() >= 8)
            .forEach(typed::add);
      }
    }
    return typed;
  }
}
