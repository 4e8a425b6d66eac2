package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.PlatformAddress.Outcome;

/** Tells what a pasted address is (链接识别), and what of the register it could be taken for. */
@ApplicationScoped
public class AddressDesk {
  private final Duplicates duplicates;

  AddressDesk(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  /** Reads an address; a platform that is closed to governments is refused. */
  @WithTransaction
  Uni<AddressAnswer> resolve(Actor by, String pasted, Locale language) {
    if (by.grants().isEmpty()) {
      throw KernelProblem.FORBIDDEN.problem();
    }
    PlatformAddress read = PlatformAddress.of(pasted);
    if (read.outcome() == Outcome.FOREIGN) {
      throw RegistryProblem.FOREIGN_PLATFORM.problem().field("url", "WRONG_VALUE");
    }
    if (read.outcome() == Outcome.NO_ADDRESS) {
      throw KernelProblem.field("url", "WRONG_FORMAT");
    }
    AccountWords asked = AccountWords.ofAddress(read.platform(), read.platformId(), read.url());
    return duplicates.of(null, asked, null).map(alike -> answer(read, alike, language));
  }

  /** What an account that is about to be filed could be taken for. */
  @WithTransaction
  public Uni<List<LookAlike>> alike(Actor by, AccountWords words) {
    return duplicates.of(words.unitId(), words, null);
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
