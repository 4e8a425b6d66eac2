package org.juzhen.intake;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.juzhen.intake.reading.CanonicalUrl;

/** One picture of a pasted page on its way into the store (粘贴图片). */
final class PastedPicture {
  private static final Pattern OWN = Pattern.compile("(?:file:|.*/files/digest/)([0-9a-f]{64})");
  private static final Pattern DATA =
      Pattern.compile("data:[^,;]{0,100}(?:;[^,;]{0,100})*;base64,", Pattern.CASE_INSENSITIVE);

  private final Element place;
  private String name;
  private byte[] content;
  private String digest;
  private PasteFault fault;
  private boolean isElsewhere;

  PastedPicture(Element place) {
    this.place = place;
    name = place.attr("alt").strip();
  }

  /** Takes what its own address brings: bytes, a file of the hub, or only where it lies. */
  void readAddress(String base) {
    String src = place.attr("src").strip();
    Matcher own = OWN.matcher(src);
    Matcher data = DATA.matcher(src);
    if (own.matches()) {
      digest = own.group(1);
    } else if (data.lookingAt()) {
      decode(src.substring(data.end()));
    } else if (src.startsWith("data:")) {
      fault = PasteFault.NOT_A_PICTURE;
    } else if (CanonicalUrl.parsed(src) != null || base != null && isRelative(src)) {
      isElsewhere = true;
    } else {
      fault = PasteFault.LOST;
    }
  }

  private void decode(String text) {
    try {
      content = Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      fault = PasteFault.NOT_A_PICTURE;
    }
  }

  private static boolean isRelative(String src) {
    return !src.isEmpty() && !src.matches("(?i)[a-z][a-z0-9+.-]*:.*");
  }

  /** Only a file that was copied with it brings it. */
  boolean wantsFile() {
    return fault == PasteFault.LOST;
  }

  void bring(Pasting.Copied file) {
    content = file.content();
    name = file.name();
    digest = null;
    fault = null;
    isElsewhere = false;
  }

  /** Whether its address is to be asked for in the store. */
  String named() {
    return digest != null && content == null ? digest : null;
  }

  byte[] content() {
    return fault == null ? content : null;
  }

  /** What people recognise it by; possibly empty. */
  String name() {
    return name;
  }

  PasteFault fault() {
    return isElsewhere ? PasteFault.ELSEWHERE : fault;
  }

  void kept(String asDigest) {
    digest = asDigest;
    content = null;
  }

  void refused(PasteFault why) {
    fault = why;
    content = null;
    digest = null;
    isElsewhere = false;
  }

  /** Writes into the page what became of it; what did not come in is not shown. */
  void settle() {
    if (digest != null) {
      place.attr("src", "file:" + digest);
    } else if (!isElsewhere) {
      place.remove();
    }
  }

  boolean isKept() {
    return digest != null;
  }
}
