package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Units;

/** Looks at what comes in before the custody desk touches it. */
@ApplicationScoped
class CustodyDoor {
  private final Accounts accounts;
  private final Units units;
  private final People people;

  CustodyDoor(Accounts accounts, Units units, People people) {
    this.accounts = accounts;
    this.units = units;
    this.people = people;
  }

  /** The account, if the person sees its unit. */
  Uni<Account> seen(Actor by, UUID accountId) {
    return accounts
        .required(accountId)
        .call(
            account ->
                units
                    .required(account.unitId())
                    .invoke(
                        unit -> {
                          if (!by.sees(unit.id(), unit.path())) {
                            throw KernelProblem.NOT_FOUND.with("account", accountId);
                          }
                        }));
  }

  /** Somebody of the account's unit who has not left. */
  Uni<Person> colleague(Account account, UUID personId, String field) {
    return people
        .findById(personId)
        .invoke(
            p -> {
              if (p == null || p.hasLeft() || !account.unitId().equals(p.unitId())) {
                throw RosterProblem.NOT_OF_THE_UNIT.problem().field(field, "UNKNOWN");
              }
            });
  }
}
