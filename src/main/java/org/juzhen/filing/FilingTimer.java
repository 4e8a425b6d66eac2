package org.juzhen.filing;

/** What runs for a filing or an account (时限名称). */
public enum FilingTimer {
  /** A level has not answered yet (审批提醒). */
  LEVEL_DECISION("levelDecision"),
  /** The agreed account has to go live (上线期限). */
  GO_LIVE("goLive"),
  /** The approved account is in use and has to be filed (开通后备案). */
  RECORD("record"),
  /** The account goes offline when this begins. */
  OFFLINE_BEGINS("offlineBegins"),
  /** The account has to come back (临时下线期限). */
  OFFLINE("offline"),
  /** The written report on an account that had to stop at once (书面报备). */
  EMERGENCY_REPORT("emergencyReport"),
  /** The closed account has to be gone from its platform (注销催办). */
  DEREGISTRATION("deregistration"),
  /** The account must no longer look governmental (退出监管清理). */
  EXIT_CLEANUP("exitCleanup"),
  /** An account found by patrol is filed or closed (瞒报漏报处理). */
  REGULARISATION("regularisation"),
  /** The accounts of a unit that ended are changed or closed (机构调整). */
  REORGANISATION("reorganisation");

  private final String clockName;

  FilingTimer(String clockName) {
    this.clockName = clockName;
  }

  /** Its key in the interface. */
  String clockName() {
    return clockName;
  }

  /** The kind of notice that says it is soon or over. */
  String notice(boolean over) {
    return "CLOCK_" + name() + (over ? "_OVER" : "_SOON");
  }
}
