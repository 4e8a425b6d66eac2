package org.juzhen.web;

import java.util.List;

/** Which side of the hub an instance shows ({@code JUZHEN_FACE}). */
enum Face {
  ALL,
  /** For whoever is outside: portals, platforms, readers; nobody signs in here. */
  PUBLIC,
  ADMIN;

  private static final List<String> OPEN =
      List.of(
          "/api/v1/hooks/",
          "/api/v1/callbacks/",
          "/api/v1/public/",
          "/public/",
          "/assets/",
          "/webjars/",
          "/_static/",
          "/language/",
          "/q/health/");

  /** Whether there is anything at this path, seen from this side. */
  boolean shows(String path) {
    boolean plain = !path.contains("/../") && !path.contains("//") && !path.contains("%");
    return this != PUBLIC
        || path.equals("/q/health")
        || path.equals("/public")
        || (plain && OPEN.stream().anyMatch(path::startsWith));
  }
}
