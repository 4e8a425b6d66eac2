package org.juzhen.filing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.juzhen.filing.FilingSheet.Part;
import org.juzhen.filing.FilingSheet.Row;
import org.juzhen.filing.FilingView.AnnouncementView;
import org.juzhen.filing.FilingView.LevelView;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.AccountWords;

/** Writes a filing on a sheet in one language. */
final class FilingSheets {
  private final FilingSheetMessages labels;
  private final FilingMessages words;
  private final FilingView filing;

  private FilingSheets(FilingView filing, Locale language) {
    String tag = language.getLanguage().equals("en") ? "en" : "zh";
    this.labels = MessageBundles.get(FilingSheetMessages.class, Localized.Literal.of(tag));
    this.words = FilingTexts.in(language);
    this.filing = filing;
  }

  static FilingSheet of(FilingView filing, Locale language) {
    FilingSheets writer = new FilingSheets(filing, language);
    List<Part> parts = new ArrayList<>(List.of(writer.matter(), writer.account(), writer.papers()));
    parts.add(writer.opinions());
    parts.add(writer.notices());
    parts.removeIf(part -> part.rows().isEmpty());
    return new FilingSheet(writer.labels.title(writer.words.kind(filing.kind())), parts);
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
    return new Part(labels.matter(), rows.said);
  }

  private Part account() {
    AccountWords said = filing.said();
    Rows rows = new Rows();
    rows.say(
        labels.platform(), filing.platform() == null ? null : words.platform(filing.platform()));
    rows.say(labels.account(), filing.accountName());
    if (said.name() != null && !said.name().equals(filing.accountName())) {
      rows.say(labels.name(), said.name());
    }
    rows.say(labels.kind(), said.kind() == null ? null : words.accountKind(said.kind()));
    rows.say(labels.platformId(), said.platformId());
    rows.say(labels.url(), said.url());
    rows.say(labels.main(), said.main() == null ? null : said.main() ? words.yes() : words.no());
    rows.say(labels.purpose(), said.purpose());
    rows.say(
        labels.functions(),
        said.functions() == null
            ? null
            : said.functions().stream().map(words::function).collect(Collectors.joining(" ")));
    rows.say(labels.contentOwner(), said.contentOwner());
    rows.say(labels.securityOwner(), said.securityOwner());
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

  private Part notices() {
    Rows rows = new Rows();
    for (AnnouncementView notice : filing.announcements()) {
      rows.say(notice.channel(), labels.since(day(notice.startsOn())) + " · " + notice.url());
    }
    return new Part(labels.notices(), rows.said);
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
