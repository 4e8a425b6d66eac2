package org.juzhen.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Slows down whoever asks the public pages too often; nobody signs in there (公开页面限流). */
@ApplicationScoped
public class OpenDoor {
  private final Pace pace;
  private final RoutingContext routing;
  private volatile int perSecond;
  private volatile int reportsPerHour;

  OpenDoor(
      Pace pace,
      RoutingContext routing,
      @ConfigProperty(name = "juzhen.pace.open") int perSecond,
      @ConfigProperty(name = "juzhen.pace.report") int reportsPerHour) {
    this.pace = pace;
    this.routing = routing;
    set(perSecond, reportsPerHour);
  }

  @ServerRequestFilter(preMatching = true)
  public void asked(ContainerRequestContext request) {
    String path = RequestDoor.bare(request.getUriInfo().getPath());
    if (path.startsWith("public/") || path.startsWith("api/v1/public/")) {
      pace.open(address(), perSecond, Duration.ofSeconds(1));
    }
  }

  /** Somebody outside tells the hub something; says no to more than some in an hour. */
  public void told() {
    pace.open(address(), reportsPerHour, Duration.ofHours(1));
  }

  private String address() {
    return routing.request().remoteAddress().hostAddress();
  }

  /** Changes it until the next start; 0 is without limit. */
  final void set(int perSecond, int reportsPerHour) {
    this.perSecond = perSecond;
    this.reportsPerHour = reportsPerHour;
  }
}
