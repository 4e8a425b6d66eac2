package org.juzhen.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about templates say. */
@MessageBundle("template")
interface TemplateMessages {
  @Message
  String title();

  @Message
  String titleOf(String grade);

  @Message
  String about();

  @Message
  String unit();

  @Message
  String change();

  @Message
  String back();

  @Message
  String own(String name);

  @Message
  String least();

  @Message
  String tooWeak();

  @Message
  String step(int number);

  @Message
  String signs(int people);

  @Message
  String beside();

  @Message
  String besideShort();

  @Message
  String secrecy();

  @Message
  String secrecyHint();

  @Message
  String at(TemplateStep.At at);

  @Message
  String where();

  @Message
  String roles();

  @Message
  String signatures();

  @Message
  String emptyStep();

  @Message
  String look();

  @Message
  String inForce();

  @Message
  String atLeast(int people);

  @Message
  String save();

  @Message
  String saved();

  @Message
  String drop();

  @Message
  String dropAsk();

  @Message
  String dropped();

  @Message
  String underWay();

  @Message
  String afterTitle();

  @Message
  String afterTab();

  @Message
  String afterOf(String title);

  @Message
  String afterAbout();

  @Message
  String afterNone();

  @Message
  String afterNoneHint();

  @Message
  String afterWaits(String title);

  @Message
  String afterOpen();

  @Message
  String afterRead();

  @Message
  String afterPost();

  @Message
  String afterResult();

  @Message
  String afterNote();

  @Message
  String afterNoteHint();

  @Message
  String afterSave();

  @Message
  String afterSaved();

  @Message
  String afterBy(String name);

  @Message
  String afterUndo();

  @Message
  String afterNotYours();

  @Message
  String after(AfterResult result);

  @Message
  String gradeHint();

  @Message
  String gradeChoose();

  @Message
  String concernedUnits();

  @Message
  String concernedUnitsHint();

  @Message
  String contingency();

  @Message
  String contingencyKept();

  @Message
  String contingencyHint();
}
