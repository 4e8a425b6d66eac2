package org.juzhen.publishing;

/** Where one text stands on its way to one account (投递状态). */
public enum DeliveryState {
  /** Waits for its time. */
  PLANNED,
  /** Somebody is calling the platform right now. */
  CLAIMED,
  /** The platform took it and is still working. */
  CONFIRMING,
  /** The answer was lost; being found out, never sent again blindly. */
  UNKNOWN,
  /** A person posts it from the package, or finds out (待人工). */
  WAITING_FOR_PERSON,
  POSTED,
  /** The platform or the gate refused it; its reason is shown to who can change that. */
  FAILED,
  CANCELLED,
  RECALLED;

  /** How it is coloured: good, info, soon, late or quiet. */
  public String tone() {
    return switch (this) {
      case POSTED -> "good";
      case PLANNED, CLAIMED, CONFIRMING -> "info";
      case UNKNOWN, WAITING_FOR_PERSON -> "soon";
      case FAILED -> "late";
      case CANCELLED, RECALLED -> "quiet";
    };
  }

  /** Something still has to happen. */
  boolean isUnderWay() {
    return ordinal() <= WAITING_FOR_PERSON.ordinal();
  }

  /** It is, or may be, on the platform: its text cannot be changed any more. */
  boolean mayBeOut() {
    return this != PLANNED && this != WAITING_FOR_PERSON && this != FAILED && this != CANCELLED;
  }
}
