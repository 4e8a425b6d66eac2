package org.juzhen.roster;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.juzhen.registry.Asked;

/** What was typed into the forms about a login; kept as typed. */
public class CustodyForm {
  @RestForm public String holderId;
  @RestForm public String boundPhone;
  @RestForm public String boundMail;
  @RestForm public String devices;
  @RestForm public String receiverId;
  @RestForm public String reason;
  @RestForm public String handOver;
  @RestForm public List<String> points;

  CustodyWords words() {
    return new CustodyWords(
        UnitForm.needed(holderId, "holderId"), text(boundPhone), text(boundMail), lines());
  }

  UUID receiver() {
    return UnitForm.needed(receiverId, "receiverId");
  }

  List<CheckPoint> done() {
    return points == null
        ? List.of()
        : points.stream().map(p -> Asked.constant(CheckPoint.class, p, "points")).toList();
  }

  String reason() {
    return text(reason);
  }

  private List<String> lines() {
    return text(devices) == null
        ? List.of()
        : devices.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
