package org.juzhen.filing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.filing.FilingView.AnnouncementView;
import org.juzhen.filing.FilingView.LevelView;
import org.juzhen.kernel.HubClock;
import org.juzhen.paper.PaperSheet;
import org.juzhen.paper.PaperSheet.Part;
import org.juzhen.paper.PaperSheet.Row;

/** Writes a filing on a sheet in one language. */
final class FilingSheets {
  private final FilingSheetMessages labels;
  private final FilingWizardMessages form;
  private final FilingMessages words;
  private final FactWords facts;
  private final FilingView filing;
  private final Enclosed enclosed;

  private FilingSheets(FilingView filing, Enclosed enclosed, Locale language) {
    Localized.Literal tag = Localized.Literal.of(language.getLanguage().equals("en") ? "en" : "zh");
    this.labels = MessageBundles.get(FilingSheetMessages.class, tag);
    this.form = MessageBundles.get(FilingWizardMessages.class, tag);
    this.words = FilingTexts.in(language);
    this.facts = new FactWords(language, enclosed.names());
    this.filing = filing;
    this.enclosed = enclosed;
  }

  static PaperSheet of(FilingView filing, Enclosed enclosed, Locale language) {
    FilingSheets writer = new FilingSheets(filing, enclosed, language);
    List<Part> parts = new ArrayList<>(List.of(writer.matter(), writer.account(), writer.papers()));
    parts.add(writer.opinions());
    parts.add(writer.letters());
    parts.add(writer.notices());
    parts.add(writer.statements());
    parts.removeIf(part -> part.rows().isEmpty());
    return new PaperSheet(writer.labels.title(writer.words.kind(filing.kind())), parts);
  }

  private Part matter() {
    Rows rows = new Rows();
    rows.say(labels.number(), filing.filingNo());
    rows.say(labels.filedOn(), day(filing.filedOn()));
    rows.say(labels.state(), words.state(filing.state()));
    rows.say(labels.unit(), filing.unitName());
    rows.say(labels.applicant(), filing.applicant());
    rows.say(labels.submitted(), day(filing.submittedAt()));
    rows.say(labels.historicNo(), filing.historicNo());
    rows.say(labels.historicOn(), day(filing.historicOn()));
    rows.say(labels.historicAuthority(), filing.historicAuthority());
    rows.say(labels.reason(), filing.reason());
    if (filing.particulars() != null) {
      particulars(filing.particulars(), rows);
    }
    return new Part(labels.matter(), rows.said);
  }

  private void particulars(Particulars said, Rows rows) {
    rows.say(form.causeHead(), said.cause() == null ? null : words.cause(said.cause()));
    rows.say(form.offlineFrom(), day(said.startsOn()));
    rows.say(form.offlineUntil(), said.endsOn() == null ? null : said.endsOn() + days(said));
    rows.say(form.targetAccount(), enclosed.name(said.targetAccountId()));
    rows.say(labels.event(), Boolean.TRUE.equals(said.event()) ? words.yes() : null);
    rows.say(form.exceptionHead(), said.exception());
  }

  private String days(Particulars said) {
    return said.startsOn() == null || said.endsOn().isBefore(said.startsOn())
        ? ""
        : " · " + labels.days(said.days());
  }

  private Part account() {
    Rows rows = new Rows();
    rows.say(
        labels.platform(), filing.platform() == null ? null : words.platform(filing.platform()));
    rows.say(labels.account(), filing.accountName());
    for (AccountFact fact : AccountFacts.said(filing.said()).in(facts)) {
      boolean name = fact.field() == AccountField.NAME;
      if (!name || !fact.text().equals(filing.accountName())) {
        rows.say(name ? labels.name() : words.field(fact.field()), fact.text());
      }
    }
    return new Part(filing.changes() == null ? labels.accountPart() : labels.changes(), rows.said);
  }

  private Part papers() {
    Rows rows = new Rows();
    for (Material paper : filing.materials()) {
      String scan = paper.fileId() == null ? "" : labels.scanned();
      String text = paper.text() == null ? "" : paper.text().strip();
      rows.say(
          paperName(paper), text.isEmpty() ? scan : text + (scan.isEmpty() ? "" : " · " + scan));
    }
    return new Part(labels.papers(), rows.said);
  }

  private String paperName(Material paper) {
    Needed needed = Needed.named(paper.type());
    return needed == null ? paper.type() : words.needed(needed);
  }

  private Part opinions() {
    Rows rows = new Rows();
    for (LevelView level : filing.levels()) {
      if (level.decision() == null) {
        rows.say(who(level), labels.waiting());
        continue;
      }
      List<String> said = new ArrayList<>(List.of(words.verdict(level.decision())));
      said.add(level.note());
      said.add(level.documentNo() == null ? null : labels.document(level.documentNo()));
      said.add(
          level.external() ? labels.recordedBy(level.recordedByName()) : level.decidedByName());
      said.add(level.confirmedByName() == null ? null : labels.checkedBy(level.confirmedByName()));
      said.add(day(level.decidedAt()));
      rows.say(
          who(level),
          said.stream().filter(s -> s != null && !s.isBlank()).collect(Collectors.joining(" · ")));
    }
    return new Part(labels.opinions(), rows.said);
  }

  /** An answer from outside is never shown as a decision made here. */
  private String who(LevelView level) {
    if (!level.external()) {
      return level.unitName();
    }
    return level.decidedByName() == null
        ? labels.outside()
        : labels.outsideOf(level.decidedByName());
  }

  /** What went to an authority outside and came back, with who wrote it down and who checked it. */
  private Part letters() {
    Rows rows = new Rows();
    for (OutsideAnswerView letter : enclosed.letters()) {
      if (letter.letterNo() != null) {
        rows.say(
            labels.letterOf(letter.letterNo()),
            joined(day(letter.letterOn()), letter.sentByName()));
      }
      if (letter.documentNo() != null) {
        rows.say(labels.answerOf(letter.documentNo()), answer(letter));
      }
    }
    return new Part(labels.letters(), rows.said);
  }

  private String answer(OutsideAnswerView letter) {
    return joined(
        letter.authority(),
        letter.decision() == null ? null : words.verdict(letter.decision()),
        letter.note(),
        day(letter.answeredOn()),
        letter.recordedByName() == null ? null : labels.recordedBy(letter.recordedByName()),
        letter.checkedByName() == null ? null : labels.checkedBy(letter.checkedByName()));
  }

  private Part notices() {
    Rows rows = new Rows();
    for (AnnouncementView notice : filing.announcements()) {
      rows.say(
          labels.kindOfNotice(words.announcement(notice.kind()), notice.channel()),
          joined(
              labels.since(day(notice.startsOn())),
              notice.endsAt() == null ? null : labels.until(day(notice.endsAt())),
              notice.url(),
              notice.removedAt() == null ? null : labels.removed(day(notice.removedAt()))));
    }
    return new Part(labels.notices(), rows.said);
  }

  private Part statements() {
    Rows rows = new Rows();
    for (Enclosed.Said said : enclosed.statements()) {
      String scan = said.fileId() == null ? null : labels.scanned();
      rows.say(words.said(said.what()), joined(said.text(), said.byName(), day(said.at()), scan));
    }
    return new Part(labels.statements(), rows.said);
  }

  private static String joined(String... parts) {
    return Stream.of(parts)
        .filter(s -> s != null && !s.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String day(Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, HubClock.ZONE).toString();
  }

  /** The lines that say something. */
  private static final class Rows {
    private final List<Row> said = new ArrayList<>();

    private void say(String label, String value) {
      if (value != null && !value.isBlank()) {
        said.add(new Row(label, value.strip()));
      }
    }
  }
}
