package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.files.FileDesk;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;

/**
 * Where the answers of authorities come in that never sign in (上级答复代录): a letter goes out, one
 * person records what came back, another one compares it with the document; then the level has
 * decided. Neither of the two is ever shown as the one who decided.
 */
@ApplicationScoped
public class OutsideAnswerDesk {
  private static final Set<String> DOCUMENTS =
      Set.of(
          "application/pdf",
          "application/ofd",
          "application/x-ole-storage",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Filings filings;
  private final FilingLevels levels;
  private final FilingDoor door;
  private final FilingHands hands;
  private final FilingBook book;
  private final OutsideAnswers answers;
  private final DecisionDesk decisions;
  private final FileDesk files;
  private final AuditDesk audit;
  private final HubClock clock;

  OutsideAnswerDesk(
      Filings filings,
      FilingLevels levels,
      FilingDoor door,
      FilingHands hands,
      FilingBook book,
      OutsideAnswers answers,
      DecisionDesk decisions,
      FileDesk files,
      AuditDesk audit,
      HubClock clock) {
    this.filings = filings;
    this.levels = levels;
    this.door = door;
    this.hands = hands;
    this.book = book;
    this.answers = answers;
    this.decisions = decisions;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was written down for a filing, and what the reader may add. */
  @WithTransaction
  Uni<List<OutsideAnswerView>> all(Actor by, UUID id) {
    return filings
        .required(id)
        .chain(f -> door.mustSee(by, f))
        .chain(
            f -> answers.of(id).chain(found -> levels.current(f).map(l -> views(by, f, l, found))));
  }

  private static List<OutsideAnswerView> views(
      Actor by, Filing filing, FilingLevel turn, List<OutsideAnswer> found) {
    boolean outside = turn != null && turn.external() && filing.state == FilingState.IN_APPROVAL;
    boolean clerk = by.hasAny(filing.unitId, FilingPolicy.CLERKS);
    List<OutsideAnswerView> views = new java.util.ArrayList<>();
    for (OutsideAnswer answer : found) {
      boolean waits = outside && answer.levelId.equals(turn.id);
      views.add(
          OutsideAnswerView.of(
              answer, waits, waits && clerk ? acts(by, filing, answer) : List.of()));
    }
    if (outside && found.stream().noneMatch(a -> a.levelId.equals(turn.id))) {
      views.add(OutsideAnswerView.unwritten(turn.id, clerk ? List.of("SEND") : List.of()));
    }
    return List.copyOf(views);
  }

  private static List<String> acts(Actor by, Filing filing, OutsideAnswer answer) {
    return switch (answer.state) {
      case SENT -> List.of("RECORD");
      case RECORDED ->
          by.id().equals(answer.recordedBy) || filing.isOf(by)
              ? List.of()
              : List.of("CONFIRM", "DOUBT");
      case CONFIRMED -> List.of();
    };
  }

  /** A letter goes out (去函). */
  @WithTransaction
  Uni<List<OutsideAnswerView>> send(Actor by, UUID id, OutsideWords.Letter letter) {
    mustBePast("sentOn", letter.sentOn());
    return turn(by, id)
        .call(
            t ->
                answers
                    .ofLevel(t.level().id)
                    .invoke(OutsideAnswerDesk::mustBeTheFirst)
                    .chain(
                        x ->
                            answers.persistAndFlush(
                                new OutsideAnswer(t.level(), letter, by, clock.now()))))
        .call(t -> record(by, "SEND_LETTER", t.filing(), Map.of("letterNo", letter.letterNo())))
        .chain(t -> all(by, id));
  }

  /** The answer has come and is recorded with its scan (代录). */
  @WithTransaction
  Uni<List<OutsideAnswerView>> record(Actor by, UUID id, OutsideWords.Answer said) {
    said.decided().mustBeReasoned();
    mustBePast("answeredOn", said.answeredOn());
    return turn(by, id)
        .call(
            t ->
                scan(by, said.fileId())
                    .chain(
                        file ->
                            answer(t.level())
                                .invoke(a -> a.record(said, by, clock.now()))
                                .invoke(a -> a.fileDigest = file.digest())))
        .call(t -> record(by, "RECORD_ANSWER", t.filing(), change(said)))
        .call(t -> filings.flush())
        .chain(t -> all(by, id));
  }

  /** Another person compares it with the document; matching, the level has decided (复核). */
  @WithTransaction
  Uni<FilingView> check(Actor by, UUID id, OutsideWords.Check said) {
    return turn(by, id)
        .call(
            t ->
                answer(t.level())
                    .call(a -> mustBeAnother(by, t.filing(), a))
                    .chain(a -> checked(by, t, a, said)))
        .chain(t -> filings.flush().chain(x -> book.view(by, t.filing())));
  }

  /** Neither whoever recorded it nor anybody who asks for what it decides, by whatever user. */
  private Uni<Void> mustBeAnother(Actor by, Filing filing, OutsideAnswer answer) {
    List<UUID> recorded = Stream.ofNullable(answer.recordedBy).toList();
    return hands
        .mustBeOthers(recorded, by, OutsideProblem.SECOND_PERSON_NEEDED)
        .chain(x -> hands.mustBeOfOthers(filing, by));
  }

  private Uni<Void> checked(Actor by, Turn t, OutsideAnswer answer, OutsideWords.Check said) {
    if (!said.matches()) {
      answer.doubt(t.filing(), by, said.doubt(), clock.now());
      return record(by, "DOUBT_ANSWER", t.filing(), Map.of("doubt", said.doubt()));
    }
    Decision decision = answer.confirm(t.filing(), by, clock.now());
    return decisions
        .answer(by, t.filing(), t.level(), decision)
        .invoke(x -> t.level().confirmedBy(answer, by));
  }

  /** A filing that waits for an authority outside, held. */
  private record Turn(Filing filing, FilingLevel level) {}

  private Uni<Turn> turn(Actor by, UUID id) {
    if (java.util.Arrays.stream(FilingPolicy.CLERKS).noneMatch(by::has)) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(FilingPolicy.CLERKS));
    }
    return filings
        .held(id)
        .chain(f -> door.mustSee(by, f))
        .invoke(f -> by.must(f.unitId, FilingPolicy.CLERKS))
        .chain(f -> levels.current(f).map(level -> new Turn(f, level)))
        .invoke(
            t -> {
              if (t.level() == null
                  || !t.level().external()
                  || t.filing().state != FilingState.IN_APPROVAL) {
                throw OutsideProblem.NO_OUTSIDE_TURN.problem();
              }
            });
  }

  private Uni<OutsideAnswer> answer(FilingLevel level) {
    return answers
        .ofLevel(level.id)
        .onItem()
        .ifNull()
        .failWith(() -> OutsideProblem.NO_LETTER_YET.problem());
  }

  private static void mustBeTheFirst(OutsideAnswer answer) {
    if (answer != null) {
      throw OutsideProblem.LETTER_SENT_ALREADY.with("letterNo", answer.letterNo);
    }
  }

  private void mustBePast(String field, LocalDate day) {
    if (day.isAfter(clock.today()) || day.isBefore(clock.today().minusYears(1))) {
      throw KernelProblem.field(field, "OUT_OF_RANGE");
    }
  }

  private Uni<StoredFile> scan(Actor by, UUID id) {
    return files
        .required(by, id)
        .onFailure(Problem.class)
        .transform(no -> KernelProblem.field("fileId", "UNKNOWN"))
        .invoke(
            file -> {
              if (!file.isPicture() && !DOCUMENTS.contains(file.mediaType())) {
                throw OutsideProblem.SCAN_KIND
                    .with("name", file.name())
                    .field("fileId", "WRONG_VALUE");
              }
            });
  }

  private static Map<String, Object> change(OutsideWords.Answer said) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("decision", said.decision());
    change.put("authority", said.authority());
    change.put("documentNo", said.documentNo());
    change.put("answeredOn", said.answeredOn().toString());
    return change;
  }

  private Uni<Void> record(Actor by, String verb, Filing filing, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("filing", filing.id, filing.unitId), change);
  }
}
