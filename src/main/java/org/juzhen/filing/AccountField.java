package org.juzhen.filing;

import java.util.Locale;

/** The fields of an account that its history speaks of. */
public enum AccountField {
  STATUS,
  KIND,
  NAME,
  PLATFORM_ID,
  URL,
  MAIN,
  PURPOSE,
  FUNCTIONS,
  CONTENT_OWNER,
  SECURITY_OWNER,
  INDUSTRIES,
  REGIONS,
  UNIT_ID,
  CYBER_STATE,
  CYBER_NO,
  CYBER_ON,
  CYBER_AUTHORITY,
  OTHER_PLATFORM,
  CERTIFIED_BODY,
  CERTIFICATION,
  CERTIFIED_ON,
  CERTIFIED_UNTIL,
  OPENED_ON,
  UPDATE_CYCLE,
  LANGUAGE,
  FANS,
  QR_FILE_ID,
  AVATAR_FILE_ID,
  INTRODUCTION,
  CONTRACTOR_ID,
  UNDERTAKING_UNIT_ID,
  LEADER_IN_CHARGE,
  CONTACT,
  CONTACT_PHONE,
  ICP_NO,
  PUBLIC_SECURITY_NO,
  PROTECTION_LEVEL,
  IPV6,
  APP_VERSION,
  DOWNLOAD_URL,
  NEWS_LICENCE,
  AUDIOVISUAL_LICENCE;

  /** Whether its value stands for a unit or a contractor. */
  boolean isName() {
    return this == UNIT_ID || this == CONTRACTOR_ID || this == UNDERTAKING_UNIT_ID;
  }

  /** Whether its value is a kept picture. */
  boolean isPicture() {
    return this == QR_FILE_ID || this == AVATAR_FILE_ID;
  }

  /** Its name in the interface, for example {@code platformId}. */
  String typedName() {
    StringBuilder name = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** The constant for a field's name in the interface, for example {@code platformId}. */
  static AccountField of(String field) {
    return valueOf(field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }
}
