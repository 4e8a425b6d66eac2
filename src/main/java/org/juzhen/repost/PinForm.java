package org.juzhen.repost;

import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.repost.plan.WantedPin;
import org.juzhen.repost.planner.Way;

/** A pin as it was typed (锁定排期). */
public class PinForm {
  @FormParam("at")
  public String at;

  @FormParam("way")
  public String way;

  @FormParam("reason")
  public String reason;

  /** Filled in with the plan as it is. */
  static PinForm of(DutyView duty) {
    PinForm form = new PinForm();
    form.at = "";
    form.way = "";
    form.reason = "";
    if (duty.plan() != null && duty.plan().at() != null) {
      String local = LocalDateTime.ofInstant(duty.plan().at(), HubClock.ZONE).toString();
      form.at = local.substring(0, "2026-11-22T10:00".length());
      form.way = duty.plan().way();
    }
    return form;
  }

  WantedPin wanted() {
    return new WantedPin(moment(), way(), reason == null || reason.isBlank() ? null : reason);
  }

  private Instant moment() {
    try {
      return at == null || at.isBlank()
          ? null
          : LocalDateTime.parse(at).atZone(HubClock.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw KernelProblem.field("at", "WRONG_FORMAT");
    }
  }

  private Way way() {
    return Arrays.stream(Way.values())
        .filter(w -> w.name().equals(way))
        .findFirst()
        .orElseThrow(() -> KernelProblem.field("way", "WRONG_VALUE"));
  }
}
