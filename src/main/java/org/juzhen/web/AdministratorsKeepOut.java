package org.juzhen.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.KernelProblem;

/**
 * Who runs the hub decides on no content (三员不参与内容审批): such a call is refused as forbidden, whatever
 * it names, before anything is looked up.
 */
class AdministratorsKeepOut {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern CONTENT =
      Pattern.compile(
          "/api/v1/(posts|reviews|deliveries|articles|duties|inquiries|knowledge)(/.*)?");

  private final CurrentActor current;

  AdministratorsKeepOut(CurrentActor current) {
    this.current = current;
  }

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod())
        && CONTENT.matcher(request.getUriInfo().getPath()).matches()
        && onlyAdministers()) {
      throw KernelProblem.FORBIDDEN.problem();
    }
  }

  private boolean onlyAdministers() {
    var grants = current.get().grants();
    return !grants.isEmpty()
        && grants.stream().map(Grant::role).allMatch(role -> role.isAdministration());
  }
}
