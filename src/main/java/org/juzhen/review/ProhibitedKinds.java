package org.juzhen.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The checklist of the ten kinds for the page of whoever signs. */
@Named("prohibited")
@ApplicationScoped
public class ProhibitedKinds {
  public List<ProhibitedKind> getKinds() {
    return List.of(ProhibitedKind.values());
  }
}
