package org.juzhen.filing;

import static org.juzhen.filing.FormField.Part.APPLICATION;
import static org.juzhen.filing.FormField.Part.FACE;
import static org.juzhen.filing.FormField.Part.LICENCE;
import static org.juzhen.filing.FormField.Part.OPERATION;
import static org.juzhen.filing.FormField.Part.PLATFORM;
import static org.juzhen.filing.FormField.Shape.CHOICE;
import static org.juzhen.filing.FormField.Shape.DATE;
import static org.juzhen.filing.FormField.Shape.LINE;
import static org.juzhen.filing.FormField.Shape.NUMBER;
import static org.juzhen.filing.FormField.Shape.PICTURE;
import static org.juzhen.filing.FormField.Shape.TEL;
import static org.juzhen.filing.FormField.Shape.TEXT;
import static org.juzhen.filing.FormField.Shape.URL;

/** The further fields of the filing form, in the order and groups in which it asks (备案表其余各栏). */
public enum FormField {
  OTHER_PLATFORM(PLATFORM, LINE, 60),
  CERTIFIED_BODY(PLATFORM, LINE, 200),
  CERTIFICATION(PLATFORM, LINE, 60),
  CERTIFIED_ON(PLATFORM, DATE, 10),
  CERTIFIED_UNTIL(PLATFORM, DATE, 10),
  OPENED_ON(PLATFORM, DATE, 10),
  LEADER_IN_CHARGE(OPERATION, LINE, 60),
  CONTACT(OPERATION, LINE, 60),
  CONTACT_PHONE(OPERATION, TEL, 30),
  CONTRACTOR_ID(OPERATION, CHOICE, 36),
  UNDERTAKING_UNIT_ID(OPERATION, CHOICE, 36),
  UPDATE_CYCLE(FACE, CHOICE, 20),
  LANGUAGE(FACE, CHOICE, 8),
  FANS(FACE, NUMBER, 11),
  INDUSTRIES(FACE, LINE, 400),
  REGIONS(FACE, LINE, 400),
  INTRODUCTION(FACE, TEXT, 1000),
  QR_FILE_ID(FACE, PICTURE, 36),
  AVATAR_FILE_ID(FACE, PICTURE, 36),
  ICP_NO(APPLICATION, LINE, 60),
  PUBLIC_SECURITY_NO(APPLICATION, LINE, 60),
  PROTECTION_LEVEL(APPLICATION, CHOICE, 1),
  IPV6(APPLICATION, CHOICE, 5),
  APP_VERSION(APPLICATION, LINE, 40),
  DOWNLOAD_URL(APPLICATION, URL, 500),
  NEWS_LICENCE(LICENCE, LINE, 60),
  AUDIOVISUAL_LICENCE(LICENCE, LINE, 60);

  /** What belongs together on the form. */
  public enum Part {
    /** Which platform, certified how (平台与认证). */
    PLATFORM,
    /** Who runs it (承办与联系). */
    OPERATION,
    /** How the public sees it (展示信息). */
    FACE,
    /** What only applications have (移动客户端). */
    APPLICATION,
    LICENCE
  }

  /** How it is typed. */
  public enum Shape {
    LINE,
    TEXT,
    DATE,
    NUMBER,
    TEL,
    URL,
    CHOICE,
    PICTURE
  }

  private final Part part;
  private final Shape shape;
  private final int max;

  FormField(Part part, Shape shape, int max) {
    this.part = part;
    this.shape = shape;
    this.max = max;
  }

  public Part part() {
    return part;
  }

  public Shape shape() {
    return shape;
  }

  public int max() {
    return max;
  }

  /** The same field in the register. */
  public AccountField field() {
    return AccountField.valueOf(name());
  }

  /** Its name in a form, for example {@code contactPhone}. */
  public String typedName() {
    return field().typedName();
  }
}
