package org.juzhen.contributions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Asked;

/** What was typed into the form of material. */
public class ContributionForm {
  @RestForm public String fromUnitId;
  @RestForm public String accountId;
  @RestForm public String title;
  @RestForm public String text;
  @RestForm public String gatheredBy;
  @RestForm public String writtenBy;
  @RestForm public String place;
  @RestForm public String happenedAt;
  @RestForm public String topic;
  @RestForm public String wantedOn;
  @RestForm public List<String> keptId;
  @RestForm public List<String> keptAlt;
  @RestForm public FileUpload picture1;
  @RestForm public FileUpload picture2;
  @RestForm public FileUpload picture3;
  @RestForm public String alt1;
  @RestForm public String alt2;
  @RestForm public String alt3;

  static ContributionForm of(ContributionView c) {
    ContributionForm form = new ContributionForm();
    form.fromUnitId = c.fromUnitId().toString();
    form.accountId = c.accountId().toString();
    form.title = c.title();
    form.text = c.text();
    form.gatheredBy = c.gatheredBy();
    form.writtenBy = c.writtenBy();
    form.place = c.place();
    form.happenedAt =
        c.happenedAt() == null
            ? null
            : LocalDateTime.ofInstant(c.happenedAt(), HubClock.ZONE).toString();
    form.topic = c.topic();
    form.wantedOn = c.wantedOn() == null ? null : c.wantedOn().toString();
    form.keptId = c.pictures().stream().map(p -> p.fileId().toString()).toList();
    form.keptAlt = c.pictures().stream().map(ContributionView.Picture::alt).toList();
    return form;
  }

  /** The pictures that came with it before, with what is to be seen on them. */
  public List<Kept> kept() {
    List<Kept> all = new ArrayList<>();
    for (int i = 0; keptId != null && i < keptId.size(); i++) {
      all.add(
          new Kept(keptId.get(i), keptAlt == null || i >= keptAlt.size() ? "" : keptAlt.get(i)));
    }
    return all;
  }

  /** A picture that is there already; one whose words were emptied is left out. */
  public record Kept(String id, String alt) {}

  List<FileUpload> uploads() {
    List<FileUpload> all = new ArrayList<>();
    all.add(picture1);
    all.add(picture2);
    all.add(picture3);
    return all;
  }

  /**
   * What is handed in.
   *
   * @param stored the ids of the uploads, null for each that was left empty
   */
  NewContribution wanted(List<UUID> stored) {
    List<NewContribution.NewPicture> pictures = new ArrayList<>();
    kept().stream()
        .filter(k -> line(k.alt()) != null)
        .forEach(
            k ->
                pictures.add(
                    new NewContribution.NewPicture(Asked.id(k.id(), "pictures"), line(k.alt()))));
    String[] alts = {alt1, alt2, alt3};
    for (int i = 0; i < stored.size(); i++) {
      if (stored.get(i) != null) {
        pictures.add(new NewContribution.NewPicture(stored.get(i), line(alts[i])));
      }
    }
    return new NewContribution(
        Asked.id(fromUnitId, "fromUnitId"),
        Asked.id(accountId, "accountId"),
        line(title),
        line(text),
        pictures,
        line(gatheredBy),
        line(writtenBy),
        line(place),
        moment(happenedAt),
        line(topic),
        day(wantedOn));
  }

  /** What was kept in the store stays with the form, also where the rest is refused. */
  void keep(List<UUID> stored) {
    List<String> ids = new ArrayList<>(keptId == null ? List.of() : keptId);
    List<String> alts = new ArrayList<>(kept().stream().map(Kept::alt).toList());
    String[] said = {alt1, alt2, alt3};
    for (int i = 0; i < stored.size(); i++) {
      if (stored.get(i) != null) {
        ids.add(stored.get(i).toString());
        alts.add(said[i] == null ? "" : said[i]);
      }
    }
    keptId = ids;
    keptAlt = alts;
  }

  static String line(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
  }

  private static OffsetDateTime moment(String typed) {
    try {
      return line(typed) == null
          ? null
          : LocalDateTime.parse(typed.strip()).atZone(HubClock.ZONE).toOffsetDateTime();
    } catch (DateTimeException e) {
      throw org.juzhen.kernel.KernelProblem.field("happenedAt", "WRONG_FORMAT");
    }
  }

  private static LocalDate day(String typed) {
    try {
      return line(typed) == null ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      throw org.juzhen.kernel.KernelProblem.field("wantedOn", "WRONG_FORMAT");
    }
  }
}
