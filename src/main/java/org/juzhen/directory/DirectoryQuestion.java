package org.juzhen.directory;

import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.registry.PublicQuestion;

/** What is asked of the directory in the address, as it was typed. */
public class DirectoryQuestion {
  @RestQuery String region;
  @RestQuery String platform;
  @RestQuery String unit;
  @RestQuery String name;

  PublicQuestion question() {
    return PublicQuestion.of(region, platform, unit, name);
  }

  public String getRegion() {
    return shown(region);
  }

  public String getPlatform() {
    return shown(platform);
  }

  public String getUnit() {
    return shown(unit);
  }

  public String getName() {
    return shown(name);
  }

  /** What a field shows again; an endless question is not repeated. */
  static String shown(String typed) {
    return typed == null || typed.length() > 500 ? "" : typed;
  }
}
