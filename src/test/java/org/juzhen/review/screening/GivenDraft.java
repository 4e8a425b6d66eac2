package org.juzhen.review.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.juzhen.review.PieceLimits;

/** Drafts for rule tests. */
final class GivenDraft {
  private GivenDraft() {}

  static Draft body(String html) {
    return draft("标题", html, PieceLimits.NONE, null);
  }

  static Draft draft(String title, String html, PieceLimits limits, Draft.SourceFacts source) {
    return Draft.of(
        new Draft.Texts(title, html, "", true),
        0,
        limits,
        Surroundings.of(Set.of("www.yunxiu.gov.cn"), source));
  }

  /** A body among what is known. */
  static Draft body(String html, Surroundings around) {
    return Draft.of(new Draft.Texts("标题", html, "", true), 0, PieceLimits.NONE, around);
  }

  /** All checks, as they run in the hub. */
  static Screening screening() {
    DictionaryBook book = new DictionaryBook();
    List<Check> checks =
        List.of(
            new Advertising(),
            new BankCards(),
            new DocumentNumbers(),
            new Fidelity(),
            new FixedPhones(),
            new HiddenCharacters(),
            new HomeAddresses(),
            new IdentityCards(),
            new InnerAddresses(),
            new LawTitles(),
            new LeaderNames(),
            new LeaderOrder(),
            new LinkCheck(),
            new Mailboxes(),
            new MapNumbers(),
            new MobilePhones(),
            new NamesWritten(),
            new OutsidePictures(),
            new PictureWords(),
            new PlatformLimits(),
            new SecrecyMarks(),
            new SetPhrases(),
            new SourceCheck(),
            new SourceLine(),
            new StateLeaders(),
            new WordList(book),
            new Wordings());
    return new Screening(checks, null, book, Duration.ofSeconds(60));
  }

  static List<Finding> read(Check check, Draft draft) {
    List<Finding> findings = new ArrayList<>();
    check.read(draft, findings::add);
    return findings;
  }

  static List<Finding> read(Check check, String html) {
    return read(check, body(html));
  }

  /** A book with one dictionary of the hub. */
  static DictionaryBook book(List<Dictionary.Entry> entries) {
    DictionaryBook book = new DictionaryBook();
    book.follow(List.of(new Dictionary(new Dictionary.Source("试用", 7, ""), entries)));
    return book;
  }

  /** What a word list of these words, written {@code word/harmless,harmless}, finds. */
  static List<String> words(String text, String... list) {
    List<Dictionary.Entry> entries = new ArrayList<>();
    for (String line : list) {
      String[] parts = line.split("/");
      List<String> allow = parts.length < 2 ? List.of() : List.of(parts[1].split(","));
      entries.add(new Dictionary.Entry(parts[0], Severity.BLOCK, Gate.TEXT, "不妥", "unfit", allow));
    }
    return read(new WordList(book(entries)), text).stream().map(Finding::excerpt).toList();
  }
}
