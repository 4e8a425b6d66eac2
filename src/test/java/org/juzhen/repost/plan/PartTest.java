package org.juzhen.repost.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.juzhen.repost.plan.PlanClaims.Claim;
import org.juzhen.repost.plan.PlanClaims.Kind;

/** Accounts that owe several articles are planned once for all of them. */
class PartTest {
  private static Part of(int from, int until) {
    Claim article = new Claim(UUID.randomUUID(), Kind.ARTICLE, 0, null);
    return new Part(article, IntStream.range(from, until).mapToObj(i -> new UUID(0, i)).toList());
  }

  @Test
  void articles_that_the_same_accounts_owe_are_planned_together() {
    List<Part> same = List.of(of(0, 4), of(0, 4), of(2, 5));

    assertThat(Part.together(same, 5)).containsExactly(same);
    assertThat(Part.accounts(same)).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void more_accounts_than_go_together_are_planned_apart() {
    Part first = of(0, 4);
    Part second = of(4, 6);
    Part large = of(0, 9);

    assertThat(Part.together(List.of(first, second, large), 5))
        .containsExactly(List.of(first), List.of(second), List.of(large));
  }

  @Test
  void shares_of_accounts_leave_none_out_and_take_none_twice() {
    List<UUID> all = of(0, 5).accounts();

    assertThat(Part.shares(all, 2))
        .containsExactly(all.subList(0, 2), all.subList(2, 4), all.subList(4, 5));
    assertThat(Part.shares(all, 5)).containsExactly(all);
  }

  @Test
  void of_nothing_comes_nothing() {
    assertThat(Part.shares(List.of(), 2)).isEmpty();
    assertThat(Part.together(List.of(), 5)).isEmpty();
    assertThat(Part.accounts(List.of(of(0, 0)))).isEmpty();
  }
}
