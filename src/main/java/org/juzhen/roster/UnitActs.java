package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.juzhen.identity.StaffDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.ContractorDesk;
import org.juzhen.registry.ContractorReviewDesk;
import org.juzhen.registry.ExceptionDesk;
import org.juzhen.registry.ResponsibleDesk;
import org.juzhen.registry.UnitEndDesk;
import org.juzhen.registry.UnitEndWords;
import org.juzhen.web.Forms;

/** What the forms of a unit's page do, by their name in the address. */
@ApplicationScoped
class UnitActs {
  /** Does what a form asks for. */
  interface Act {
    Uni<?> on(Actor by, UUID unit, UnitForm form);
  }

  private final Map<String, Act> acts;

  UnitActs(
      ResponsibleDesk responsibles,
      ContractorDesk contractors,
      ContractorReviewDesk reviews,
      StaffDesk staff,
      UnitEndDesk ends,
      ExceptionDesk exceptions,
      Together together,
      Forms forms) {
    acts =
        Map.ofEntries(
            Map.entry(
                "responsibles",
                (by, unit, f) -> responsibles.name(by, unit, forms.checked(f.responsible()))),
            Map.entry(
                "contractors",
                (by, unit, f) -> contractors.enter(by, unit, forms.checked(f.contractor()))),
            Map.entry(
                "agreements",
                (by, unit, f) ->
                    contractors.sign(by, f.contractorNeeded(), forms.checked(f.agreement()))),
            Map.entry(
                "reviews",
                (by, unit, f) ->
                    reviews.enter(by, f.contractorNeeded(), forms.checked(f.review()))),
            Map.entry(
                "registrations",
                (by, unit, f) ->
                    staff.register(by, f.personNeeded(), forms.checked(f.registration()))),
            Map.entry(
                "trainings",
                (by, unit, f) -> staff.train(by, f.personNeeded(), forms.checked(f.training()))),
            Map.entry(
                "exceptions",
                (by, unit, f) -> exceptions.grant(by, unit, forms.checked(f.exception()))),
            Map.entry("end", (by, unit, f) -> end(ends, by, unit, forms.checked(f.end()))),
            Map.entry("collaborators", together::name),
            Map.entry(
                "joint-matters",
                (by, unit, f) -> together.pass(by, unit, forms.checked(f.matter()))),
            Map.entry(
                "answers", (by, unit, f) -> together.answer(by, f, forms.checked(f.answer()))));
  }

  /** Does it, or says NOT_FOUND where there is no such form. */
  Uni<?> act(String name, Actor by, UUID unit, UnitForm form) {
    Act act = acts.get(name);
    if (act == null) {
      throw KernelProblem.NOT_FOUND.with("form", name);
    }
    return act.on(by, unit, form);
  }

  private static Uni<?> end(UnitEndDesk ends, Actor by, UUID unit, UnitEndWords words) {
    return words.successorId() == null
        ? ends.abolish(by, unit, words)
        : ends.merge(by, unit, words);
  }
}
