package org.juzhen.impersonation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.impersonation.CaseWords.Addressee;
import org.juzhen.impersonation.CaseWords.Evidence;
import org.juzhen.impersonation.CaseWords.Found;
import org.juzhen.impersonation.CaseWords.Letter;
import org.juzhen.impersonation.CaseWords.Step;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Asked;
import org.juzhen.registry.Platform;

/** What is typed into the forms of a case. */
public class CaseForm {
  @RestForm String platform;
  @RestForm String name;
  @RestForm String url;
  @RestForm String imitated;
  @RestForm String words;
  @RestForm String unitId;
  @RestForm String action;
  @RestForm List<String> grounds;
  @RestForm String note;
  @RestForm String addressee;
  @RestForm String documentNo;
  @RestForm String sentOn;
  @RestForm String fileId;

  Report report() {
    Platform where = Asked.constant(Platform.class, platform, "platform");
    return new Report(where, name, blank(url), blank(imitated), blank(words));
  }

  Found found() {
    return new Found(Asked.id(unitId, "unitId"), null, report());
  }

  Step step() {
    List<Ground> chosen =
        grounds == null
            ? List.of()
            : grounds.stream()
                .filter(g -> !g.isBlank())
                .map(g -> Asked.constant(Ground.class, g, "grounds"))
                .toList();
    return new Step(
        Asked.constant(CaseAction.class, action, "action"),
        chosen,
        Asked.id(unitId, "unitId"),
        blank(note));
  }

  Letter letter(UUID uploaded) {
    return new Letter(
        Asked.constant(Addressee.class, addressee, "addressee"),
        documentNo,
        day(sentOn),
        file(uploaded),
        blank(note));
  }

  Evidence evidence(UUID uploaded) {
    return new Evidence(blank(url), file(uploaded), blank(note));
  }

  /** The file that came with the form, or one that is kept already. */
  private UUID file(UUID uploaded) {
    return uploaded == null ? Asked.id(fileId, "fileId") : uploaded;
  }

  private static LocalDate day(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("sentOn", "WRONG_FORMAT");
    }
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String shown(String text) {
    return text == null || text.length() > 2_000 ? "" : text;
  }

  public String getPlatform() {
    return shown(platform);
  }

  public String getName() {
    return shown(name);
  }

  public String getUrl() {
    return shown(url);
  }

  public String getImitated() {
    return shown(imitated);
  }

  public String getWords() {
    return shown(words);
  }

  public String getUnitId() {
    return shown(unitId);
  }

  public String getNote() {
    return shown(note);
  }

  public String getDocumentNo() {
    return shown(documentNo);
  }

  public String getSentOn() {
    return shown(sentOn);
  }

  /** What an address already said of the imitation. */
  static CaseForm of(String url, String platform, String name) {
    CaseForm form = new CaseForm();
    form.url = url;
    form.platform = platform;
    form.name = name;
    return form;
  }

  /** Every platform, for the choice. */
  static List<Platform> platforms() {
    return Arrays.asList(Platform.values());
  }
}
