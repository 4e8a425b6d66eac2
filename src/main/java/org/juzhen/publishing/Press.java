package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.juzhen.publishing.drafting.Drawings;
import org.juzhen.publishing.drafting.Layouts;
import org.juzhen.publishing.drafting.PlatformForm;
import org.juzhen.publishing.drafting.Rendered;
import org.juzhen.publishing.drafting.Wording;
import org.juzhen.registry.Account;

/**
 * Lays the words of accounts out as their platforms show them (排版台); joins its caller's
 * transaction.
 */
@ApplicationScoped
class Press {
  private static final UUID NOWHERE = new UUID(0, 0);

  private final PlatformForms forms;
  private final DrawnPictures pictures;

  Press(PlatformForms forms, DrawnPictures pictures) {
    this.forms = forms;
    this.pictures = pictures;
  }

  /** By account; fails with what has to be drawn first, see {@link DrawingDesk#with}. */
  Uni<Map<UUID, Rendered>> of(Collection<Account> accounts, Function<Account, Wording> words) {
    return made(accounts, words)
        .invoke(
            made -> {
              if (!made.drawings().isEnough()) {
                throw new Unprepared(made.drawings().undrawn(), made.drawings().unmeasured());
              }
            })
        .map(Made::all);
  }

  /** The same with the pictures that there are. */
  Uni<Map<UUID, Rendered>> asFarAsDrawn(
      Collection<Account> accounts, Function<Account, Wording> words) {
    return made(accounts, words).map(Made::all);
  }

  private record Made(Map<UUID, Rendered> all, Drawings drawings) {}

  private Uni<Made> made(Collection<Account> accounts, Function<Account, Wording> words) {
    return forms.today().chain(today -> made(new Sheets(accounts, words, today)));
  }

  /** Asks twice at most: sizes first, for they decide what has to be drawn. */
  private Uni<Made> made(Sheets sheets) {
    boolean lettering = Lettering.isTakenToBeThere();
    Made first = sheets.with(new Drawings(Map.of(), Map.of(), lettering));
    if (first.drawings().isEnough()) {
      return Uni.createFrom().item(first);
    }
    return pictures
        .sizes(first.drawings().unmeasured())
        .chain(
            sizes -> {
              Made second = sheets.with(new Drawings(Map.of(), sizes, lettering));
              return pictures
                  .drawn(second.drawings().undrawn())
                  .map(drawn -> sheets.with(new Drawings(drawn, sizes, lettering)));
            });
  }

  private record Same(PlatformForm form, Wording words) {}

  private record Sheets(
      Collection<Account> accounts, Function<Account, Wording> words, PlatformForms.Today forms) {

    /** The same words on platforms of one form are laid out once. */
    Made with(Drawings drawings) {
      Map<UUID, Rendered> all = new LinkedHashMap<>();
      Map<Same, Rendered> once = new HashMap<>();
      for (Account a : accounts) {
        Wording said = words.apply(a);
        Same same = new Same(forms.of(a, said.shape()), said.on(NOWHERE));
        Rendered made = once.computeIfAbsent(same, s -> Layouts.of(s.words(), s.form(), drawings));
        all.put(a.id(), made.on(a.id()));
      }
      return new Made(all, drawings);
    }
  }
}
