package org.juzhen.knowledge.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the library cannot be searched. */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {
  private final EntryIndex index;

  IndexHealth(EntryIndex index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("knowledge index").status(index.isOpen()).build();
  }
}
