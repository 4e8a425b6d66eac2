package org.juzhen.upward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.juzhen.kernel.Problem;

/** The arrows of an offer: guards, buttons, the database and the page of the capability agree. */
class OfferActionTest {
  private static final Path SQL =
      Path.of("main/resources/db/migration/V245__offers_to_portals_above.sql");

  @Test
  void buttons_follow_the_side_and_the_wish_to_be_asked() {
    assertThat(OfferAction.in(OfferState.TAKEN, false, s -> s == OfferSide.HOLDER))
        .containsExactly(
            OfferAction.ACCEPT, OfferAction.EDIT, OfferAction.DECLINE, OfferAction.KNOW);
    assertThat(OfferAction.in(OfferState.TAKEN, true, s -> s == OfferSide.HOLDER))
        .contains(OfferAction.PROPOSE_EDIT)
        .doesNotContain(OfferAction.EDIT);
    assertThat(OfferAction.in(OfferState.NEGOTIATING, true, s -> s == OfferSide.BELOW))
        .containsExactly(OfferAction.WITHDRAW, OfferAction.AGREE, OfferAction.OBJECT);
  }

  @Test
  void what_is_over_has_no_step() {
    for (OfferState over :
        List.of(
            OfferState.PUBLISHED,
            OfferState.DECLINED,
            OfferState.KNOWN,
            OfferState.WITHDRAWN,
            OfferState.FALLEN,
            OfferState.HELD_BACK)) {
      assertThat(OfferAction.in(over, true, s -> true)).as(over.name()).isEmpty();
      assertThatThrownBy(() -> OfferAction.WITHDRAW.leadsFrom(over)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void the_database_has_the_same_arrows() throws IOException {
    String sql = Files.readString(SQL);
    Set<String> there = new TreeSet<>();
    Pattern.compile("when '([A-Z_]+)' then goes (?:in \\(([^)]+)\\)|= ('[A-Z_]+'))")
        .matcher(sql)
        .results()
        .forEach(m -> targets(m).forEach(to -> there.add(m.group(1) + " " + to)));

    Set<String> here =
        Arrays.stream(OfferState.values())
            .flatMap(
                from ->
                    Arrays.stream(OfferAction.values())
                        .filter(a -> a.allowedIn(from) && a.leadsFrom(from) != from)
                        .map(a -> from + " " + a.leadsFrom(from)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(there).isEqualTo(here);
  }

  private static List<String> targets(MatchResult m) {
    String all = m.group(2) == null ? m.group(3) : m.group(2);
    return Arrays.stream(all.split(",")).map(s -> s.replace("'", "").strip()).toList();
  }

  @Test
  void the_page_of_the_capability_draws_the_arrows() throws IOException {
    assertThat(Files.readString(Path.of("../docs/capabilities/upward.md")))
        .contains(OfferAction.diagram().strip());
  }
}
