package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.AccountFunction;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.ContractorDesk;
import org.juzhen.registry.ContractorView;
import org.juzhen.registry.Platform;
import org.juzhen.registry.UnitDesk;
import org.juzhen.registry.UnitKind;
import org.juzhen.registry.UnitView;
import org.juzhen.web.Faults;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** The form of a filing with everything that it offers to choose from (填报页). */
@ApplicationScoped
class FilingFormSheet {
  private static final Paging ALL = Paging.of(Paging.MOST, null);
  private final FilingDesk desk;
  private final FileableAccounts accounts;
  private final ContractorDesk contractors;
  private final UnitDesk units;
  private final EnclosureDesk enclosures;
  private final CurrentActor current;
  private final Sentences sentences;
  private final Shell shell;

  FilingFormSheet(
      FilingDesk desk,
      FileableAccounts accounts,
      ContractorDesk contractors,
      UnitDesk units,
      EnclosureDesk enclosures,
      CurrentActor current,
      Sentences sentences,
      Shell shell) {
    this.desk = desk;
    this.accounts = accounts;
    this.contractors = contractors;
    this.units = units;
    this.enclosures = enclosures;
    this.current = current;
    this.sentences = sentences;
    this.shell = shell;
  }

  /**
   * What the form offers to choose from.
   *
   * @param subject the account that the filing is about, or null
   * @param now sentences on what holds of it now, by field
   * @param sponsors the units to which it may go over
   * @param targets accounts that may go on in its place
   */
  public record Choices(
      List<UnitView> units,
      List<Platform> platforms,
      List<AccountKind> kinds,
      List<AccountFunction> functions,
      AccountView subject,
      Map<String, String> now,
      List<UnitView> sponsors,
      List<AccountView> targets) {
    /** What a field holds now, or null. */
    public String now(String field) {
      return now.get(field);
    }
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance form(
        FilingForm form,
        String action,
        Choices choices,
        List<FormParts.Group> groups,
        Faults faults);
  }

  Uni<TemplateInstance> page(FilingForm form, String action, Faults refused) {
    FilingKind kind = form.shown();
    form.kind = kind.name();
    Read read = new Read();
    return desk.homes(current.get())
        .invoke(homes -> read.homes = homes)
        .chain(x -> accounts.subject(current.get(), form.typed("accountId")))
        .invoke(subject -> read.subject = subject.orElse(null))
        .chain(subject -> accounts.targets(current.get(), kind, subject))
        .invoke(targets -> read.targets = targets)
        .chain(x -> form.getAsks().account() ? operators(read) : Uni.createFrom().voidItem())
        .chain(x -> enclosures.names(read.named()))
        .map(names -> laidOut(form, action, read, names, FormFaults.of(refused)));
  }

  /** Who may run the account: contractors that may work, bodies inside of the unit. */
  private Uni<Void> operators(Read read) {
    return InTurn.each(
        read.unitIds(),
        unit ->
            contractors
                .list(current.get(), unit, ALL)
                .map(Slice::items)
                .invoke(read::offer)
                .chain(x -> units.below(current.get(), unit))
                .invoke(read::hold));
  }

  private TemplateInstance laidOut(
      FilingForm form, String action, Read read, Map<UUID, String> names, Faults faults) {
    FactWords words = new FactWords(shell.locale(), names);
    Choices choices = read.choices(now(read.subject, words));
    List<FormParts.Group> groups =
        form.getAsks().account()
            ? new FormParts(form, choices, words, faults).groups(read.contractors, read.bodies)
            : List.of();
    return Templates.form(form, action, choices, groups, faults);
  }

  private Map<String, String> now(AccountView subject, FactWords words) {
    Map<String, String> now = new HashMap<>();
    if (subject != null) {
      FilingWizardMessages says = sentences.of(FilingWizardMessages.class);
      AccountFacts.known(subject)
          .in(words)
          .forEach(f -> now.put(f.field().typedName(), says.now(f.text())));
    }
    return now;
  }

  /** What was read, one question after the other. */
  private static final class Read {
    private List<UnitView> homes;
    private AccountView subject;
    private List<AccountView> targets;
    private final List<ContractorView> contractors = new ArrayList<>();
    private final List<UnitView> bodies = new ArrayList<>();

    private void offer(List<ContractorView> found) {
      found.stream().filter(ContractorView::mayWork).forEach(contractors::add);
    }

    private void hold(List<UnitView> below) {
      below.stream().filter(u -> u.kind() == UnitKind.INTERNAL_BODY).forEach(bodies::add);
    }

    private List<UUID> unitIds() {
      return subject == null
          ? homes.stream().map(UnitView::id).toList()
          : homes.stream().map(UnitView::id).filter(subject.unitId()::equals).toList();
    }

    private List<UUID> named() {
      return subject == null ? List.of() : AccountFacts.known(subject).named();
    }

    private Choices choices(Map<String, String> now) {
      return new Choices(
          homes,
          List.of(Platform.values()),
          List.of(AccountKind.values()),
          List.of(AccountFunction.values()),
          subject,
          now,
          homes.stream().filter(u -> subject == null || !u.id().equals(subject.unitId())).toList(),
          targets);
    }
  }
}
