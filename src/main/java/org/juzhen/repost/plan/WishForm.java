package org.juzhen.repost.plan;

import jakarta.ws.rs.FormParam;

/** The wishes as they were typed. */
class WishForm {
  @FormParam("push")
  String push;

  @FormParam("pushAt")
  String pushAt;

  @FormParam("reserve")
  String reserve;

  @FormParam("hold")
  String hold;

  @FormParam("apartMinutes")
  String apartMinutes;

  @FormParam("confirmFrom")
  String confirmFrom;

  @FormParam("confirmUntil")
  String confirmUntil;

  @FormParam("confirmWorkingDays")
  String confirmWorkingDays;

  /** As words of the interface; what is no number is missing, and named as such. */
  WishWords words() {
    return new WishWords(
        "true".equals(push),
        time(pushAt),
        number(reserve),
        "true".equals(hold),
        number(apartMinutes),
        time(confirmFrom),
        time(confirmUntil),
        "true".equals(confirmWorkingDays));
  }

  private static String time(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static Integer number(String typed) {
    return typed == null || !typed.strip().matches("[0-9]{1,4}")
        ? null
        : Integer.valueOf(typed.strip());
  }
}
