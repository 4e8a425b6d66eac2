package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Role;

/** Who may sign by which delegation: one line for each way in which it holds or fails. */
class StandInQuestionTest {
  private static final UUID UNIT = Ids.next();
  private static final Map<String, UUID> PEOPLE =
      Map.of("holder", Ids.next(), "deputy", Ids.next(), "clerk", Ids.next(), "author", Ids.next());
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  @ParameterizedTest(name = "{0}: {8}")
  @CsvSource(
      textBlock =
          """
          away,                         -1,   ,   -2..2,  holder, 99, LEADER,   '',     ABSENT
          who named him sends away,     -1,   ,   -2..2,  clerk,  99, LEADER,   '',     PRESENT
          the deputy sends him away,    -1,   ,   -2..2,  deputy, 99, LEADER,   '',     PRESENT
          nobody agreed,                -1,   ,   -2..2,  holder, -5, LEADER,   none,   NOT_AGREED
          away from today,              -1,   ,    0..0,  holder, 99, LEADER,   '',     ABSENT
          back since yesterday,         -1,   ,   -9..-1, other,  99, LEADER,   '',     PRESENT
          away from tomorrow,           -1,   ,    1..3,  clerk,  99, LEADER,   '',     PRESENT
          there and in time,            -1,   ,   '',     clerk,   1, LEADER,   '',     PRESENT
          there and out of time,        -1,   ,   '',     clerk,   0, LEADER,   '',     TIMED_OUT
          away and out of time,         -1,   ,   -2..2,  other,  -5, LEADER,   '',     ABSENT
          named later,                   1,   ,   -2..2,  clerk,  -5, LEADER,   '',     NOT_IN_FORCE
          ended,                        -2, -1,   -2..2,  clerk,  -5, LEADER,   '',     NOT_IN_FORCE
          ended afterwards,             -2,  1,   -2..2,  other,  -5, LEADER,   '',     ABSENT
          another role,                 -1,   ,   -2..2,  clerk,  -5, REVIEWER, '',     OTHER_POST
          deputy wrote it,              -1,   ,   -2..2,  clerk,  -5, LEADER, w:deputy, AUTHOR
          holder wrote it,              -1,   ,   -2..2,  clerk,  -5, LEADER, w:holder, AUTHOR
          author named the deputy,      -1,   ,   -2..2,  clerk,  -5, LEADER, w:author, AUTHOR
          author sent the holder away,  -1,   ,   -2..2,  writer, 99, LEADER, w:writer, PRESENT
          deputy signed before,         -1,   ,   -2..2,  clerk,  -5, LEADER, s:deputy, SIGNED
          holder signed before,         -1,   ,   -2..2,  clerk,  -5, LEADER, s:holder, SIGNED
          holder lost the role,         -1,   ,   -2..2,  clerk,  -5, LEADER, lost,     NOT_HELD
          deputy is not trained,        -1,   ,   -2..2,  clerk,  -5, LEADER, unfit,    NOT_FIT
          """)
  void a_deputy_signs_only_where_the_delegation_holds(
      String name,
      int since,
      Integer ended,
      String away,
      String sender,
      int left,
      String role,
      String trouble,
      StandInQuestion.Answer expected) {
    UUID writer = Ids.next();
    Set<UUID> wrote = new HashSet<>(Set.of(Ids.next()));
    Set<UUID> signed = new HashSet<>();
    if (trouble.startsWith("w:")) {
      wrote.add(PEOPLE.getOrDefault(trouble.substring(2), writer));
    } else if (trouble.startsWith("s:")) {
      signed.add(PEOPLE.get(trouble.substring(2)));
    }
    StandIn standIn = standIn(since, ended, trouble.equals("w:author") ? "author" : "clerk");
    if (!trouble.equals("none")) {
      standIn.agreedAt = standIn.since;
      standIn.agreedBy = PEOPLE.get("holder");
    }
    var question =
        new StandInQuestion(
            standIn,
            UNIT,
            List.of(role, "PRINCIPAL_LEADER"),
            wrote,
            signed,
            away == null || away.isEmpty()
                ? List.of()
                : List.of(absence(away, PEOPLE.getOrDefault(sender, writer))),
            NOW.plus(Duration.ofMinutes(left)),
            !trouble.equals("lost"),
            Set.of(PEOPLE.get("deputy"), PEOPLE.get("clerk")),
            !trouble.equals("unfit"));

    assertThat(question.at(NOW)).isEqualTo(expected);
    assertThat(question.at(NOW).because() != null)
        .isEqualTo(Set.of("ABSENT", "TIMED_OUT").contains(expected.name()));
  }

  private static StandIn standIn(int since, Integer ended, String by) {
    StandIn d =
        new StandIn(
            UNIT,
            Role.LEADER,
            PEOPLE.get("holder"),
            PEOPLE.get("deputy"),
            actor(PEOPLE.get(by)),
            NOW.plus(Duration.ofHours(since)));
    if (ended != null) {
      d.end(actor(PEOPLE.get("clerk")), NOW.plus(Duration.ofHours(ended)));
    }
    return d;
  }

  private static Absence absence(String days, UUID by) {
    LocalDate today = LocalDate.ofInstant(NOW, HubClock.ZONE);
    String[] ends = days.split("\\.\\.");
    AbsenceWords words =
        new AbsenceWords(
            PEOPLE.get("holder"),
            today.plusDays(Integer.parseInt(ends[0])),
            today.plusDays(Integer.parseInt(ends[1])),
            "出差");
    return new Absence(UNIT, words, actor(by), NOW.minus(Duration.ofHours(1)));
  }

  private static Actor actor(UUID person) {
    return new Actor(person, "某人", UNIT, null, List.of());
  }
}
