package org.juzhen.campaigns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.registry.Asked;
import org.juzhen.registry.Platform;

/** What was typed into the form of a campaign. */
public class CampaignForm {
  @RestForm public String unitId;
  @RestForm public String name;
  @RestForm public String tag;
  @RestForm public String topics;
  @RestForm public String purpose;
  @RestForm public String fromOn;
  @RestForm public String toOn;
  @RestForm public String target;
  @RestForm public String postsEach;

  /** Name or number of a unit. */
  @RestForm public String belowUnit;

  @RestForm public List<String> platforms;
  @RestForm public String mainOnly;

  static CampaignForm from(LocalDate today) {
    CampaignForm form = new CampaignForm();
    form.fromOn = today.toString();
    form.toOn = today.plusDays(29).toString();
    form.target = CampaignTarget.EACH_POSTS.name();
    form.postsEach = "1";
    form.mainOnly = "true";
    return form;
  }

  public boolean has(Platform platform) {
    return platforms != null && platforms.contains(platform.name());
  }

  public boolean onlyMain() {
    return "true".equals(mainOnly);
  }

  /**
   * What is meant.
   *
   * @param below the unit that {@link #belowUnit} names, or null
   */
  NewCampaign wanted(UUID below) {
    return new NewCampaign(
        Asked.id(unitId, "unitId"),
        line(name),
        line(tag),
        named(),
        line(purpose),
        day(fromOn, "fromOn"),
        day(toOn, "toOn"),
        Asked.constant(CampaignTarget.class, target, "target"),
        number(postsEach),
        takers(below));
  }

  private NewCampaign.Takers takers(UUID below) {
    List<Platform> wanted =
        platforms == null
            ? List.of()
            : platforms.stream()
                .map(p -> Asked.constant(Platform.class, p, "platforms"))
                .filter(p -> p != null)
                .toList();
    return new NewCampaign.Takers(below, null, wanted, onlyMain(), null);
  }

  private List<String> named() {
    return topics == null
        ? List.of()
        : Arrays.stream(topics.split("[,，、;；\\n]"))
            .flatMap(t -> t.isBlank() ? Stream.empty() : Stream.of(t.strip()))
            .toList();
  }

  static String line(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
  }

  private static LocalDate day(String typed, String field) {
    try {
      return line(typed) == null ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      throw KernelProblem.field(field, "WRONG_FORMAT");
    }
  }

  private static Integer number(String typed) {
    try {
      return line(typed) == null ? null : Integer.valueOf(typed.strip());
    } catch (NumberFormatException e) {
      throw KernelProblem.field("postsEach", "WRONG_FORMAT");
    }
  }
}
