package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.PlatformAddress.Outcome;

/** Tells what a pasted address is (链接识别), and what of the register it could be taken for. */
@ApplicationScoped
public class AddressDesk {
  private final Duplicates duplicates;
  private final SponsorRules rules;
  private final Units units;

  AddressDesk(Duplicates duplicates, SponsorRules rules, Units units) {
    this.duplicates = duplicates;
    this.rules = rules;
    this.units = units;
  }

  /** Reads an address; a platform that is closed to governments is refused. */
  @WithTransaction
  Uni<AddressAnswer> resolve(Actor by, UUID unitId, String pasted, Locale language) {
    if (!by.has(Role.COORDINATOR) && !by.has(Role.SUPERVISOR)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.COORDINATOR, Role.SUPERVISOR));
    }
    PlatformAddress read = PlatformAddress.of(pasted);
    if (read.outcome() == Outcome.FOREIGN) {
      throw RegistryProblem.FOREIGN_PLATFORM.problem().field("url", "WRONG_VALUE");
    }
    if (read.outcome() == Outcome.NO_ADDRESS) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
    AccountWords asked = AccountWords.ofAddress(read.platform(), read.platformId(), read.url());
    return (unitId == null
            ? Uni.createFrom().nullItem()
            : units.findById(unitId).invoke(unit -> mustSee(by, unit)))
        .chain(x -> duplicates.of(unitId, asked, null))
        .map(alike -> answer(read, alike, language));
  }

  /**
   * What is worth knowing before an account is filed.
   *
   * @param findings what the rules of the place say against it
   * @param lookAlikes what it could be taken for
   */
  public record Hints(List<Hint> findings, List<LookAlike> lookAlikes) {}

  /** A finding as machines see it. */
  public record Hint(String code, boolean blocks, Basis basis, Map<String, Object> details) {}

  /** Judges an account that a unit of the person's wants to file. */
  @WithTransaction
  public Uni<Hints> hints(Actor by, AccountWords words) {
    if (words.unitId() == null) {
      throw KernelProblem.field("unitId", "REQUIRED");
    }
    return units
        .findById(words.unitId())
        .invoke(unit -> mustSee(by, unit))
        .invoke(unit -> by.must(unit.id(), Role.COORDINATOR))
        .chain(unit -> rules.findings(unit.id(), words, null))
        .chain(
            found ->
                duplicates
                    .of(words.unitId(), words, null)
                    .map(
                        alike -> new Hints(found.stream().map(AddressDesk::hint).toList(), alike)));
  }

  private static void mustSee(Actor by, Unit unit) {
    if (unit == null || !by.sees(unit.id(), unit.path())) {
      throw KernelProblem.NOT_FOUND.problem().field("unitId", "UNKNOWN");
    }
  }

  private static Hint hint(SponsorFinding f) {
    return new Hint(f.problem().name(), f.blocks(), f.basis(), f.details());
  }

  private static AddressAnswer answer(
      PlatformAddress read, List<LookAlike> alike, Locale language) {
    return new AddressAnswer(
        read.outcome(),
        read.platform(),
        read.platformId(),
        read.url(),
        words(read, language),
        alike);
  }

  private static String words(PlatformAddress read, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    RegistryMessages texts = MessageBundles.get(RegistryMessages.class, Localized.Literal.of(tag));
    return switch (read.outcome()) {
      case FOUND -> texts.found();
      case HIDDEN -> hidden(read.platform(), texts);
      case NO_HOME -> texts.noHome();
      default -> texts.unknown();
    };
  }

  private static String hidden(Platform platform, RegistryMessages texts) {
    return switch (platform) {
      case WECHAT -> texts.hiddenArticle();
      case MINI_PROGRAM -> texts.hiddenProgram();
      case CHANNELS -> texts.hiddenChannels();
      default -> texts.hiddenShort();
    };
  }
}
