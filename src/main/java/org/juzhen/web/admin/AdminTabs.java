package org.juzhen.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.juzhen.kernel.CurrentActor;

/** The tabs above the pages of administration. */
@Named("adminTabs")
@RequestScoped
public class AdminTabs {
  private final CurrentActor current;

  AdminTabs(CurrentActor current) {
    this.current = current;
  }

  public List<AdminPart> getParts() {
    return AdminPart.of(current.get());
  }
}
