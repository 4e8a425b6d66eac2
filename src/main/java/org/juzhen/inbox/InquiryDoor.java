package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Units;

/** Finds an inquiry for somebody, and writes down what was done with it. */
@ApplicationScoped
class InquiryDoor {
  private final Inquiries inquiries;
  private final InquirySteps steps;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  InquiryDoor(
      Inquiries inquiries, InquirySteps steps, Units units, AuditDesk audit, HubClock clock) {
    this.inquiries = inquiries;
    this.steps = steps;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** For reading; outside of what the person may see there is nothing. */
  Uni<Inquiry> seen(Actor by, UUID id) {
    return inquiries.required(id).call(i -> mustSee(by, i));
  }

  /** For doing something with it, locked. */
  Uni<Inquiry> toDo(Actor by, UUID id, InquiryAction action) {
    return inquiries
        .locked(id)
        .call(i -> mustSee(by, i))
        .invoke(i -> InquiryPolicy.must(by, action, i));
  }

  private Uni<Void> mustSee(Actor by, Inquiry inquiry) {
    return units
        .required(inquiry.unitId)
        .invoke(
            u -> {
              if (!InquiryPolicy.sees(by, inquiry, u.path())) {
                throw KernelProblem.NOT_FOUND.with("inquiry", inquiry.id);
              }
            })
        .replaceWithVoid();
  }

  /** One station and one entry of the journal; the note may hold no personal data of citizens. */
  Uni<Void> done(Actor by, Inquiry inquiry, InquiryAction action, String note) {
    return inquiries
        .flush()
        .chain(x -> steps.persist(new InquiryStep(inquiry, action.name(), by, note, clock.now())))
        .chain(
            x ->
                audit.record(
                    by,
                    action.name(),
                    new Subject("inquiry", inquiry.id, inquiry.unitId),
                    Map.of("state", inquiry.state)));
  }
}
