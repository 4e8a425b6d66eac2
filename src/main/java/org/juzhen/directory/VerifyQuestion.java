package org.juzhen.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestQuery;

/** Which account somebody wants to be sure of, as it was typed. */
public class VerifyQuestion {
  @RestQuery String url;
  @RestQuery String platform;
  @RestQuery String name;

  boolean isEmpty() {
    return (url == null || url.isBlank()) && (name == null || name.isBlank());
  }

  public String getUrl() {
    return DirectoryQuestion.shown(url);
  }

  public String getPlatform() {
    return DirectoryQuestion.shown(platform);
  }

  public String getName() {
    return DirectoryQuestion.shown(name);
  }

  /** The same question, to be handed on to the page where an imitation is reported. */
  public String getOn() {
    return "url="
        + part(getUrl())
        + "&platform="
        + part(getPlatform())
        + "&name="
        + part(getName());
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
