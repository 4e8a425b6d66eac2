package org.juzhen.files;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Markup as pages write it, on its way to the rules: what runs goes, addresses become whole. */
final class OutsideMarkup implements HtmlStreamEventReceiver {
  private static final Set<String> RUNNING =
      Set.of("script", "style", "noscript", "template", "iframe", "object");
  private static final List<String> LAZY = List.of("data-src", "data-original", "oldsrc");

  private final HtmlStreamEventReceiver rules;
  private final URL base;
  private int running;

  OutsideMarkup(HtmlStreamEventReceiver rules, String base) {
    this.rules = rules;
    this.base = url(null, base);
  }

  @Override
  public void openDocument() {
    rules.openDocument();
  }

  @Override
  public void closeDocument() {
    rules.closeDocument();
  }

  @Override
  public void openTag(String name, List<String> attributes) {
    if (RUNNING.contains(name)) {
      running++;
    } else if (running == 0) {
      rules.openTag(
          name,
          switch (name) {
            case "img" -> whole("src", awake(attributes));
            case "a" -> whole("href", attributes);
            default -> attributes;
          });
    }
  }

  @Override
  public void closeTag(String name) {
    if (RUNNING.contains(name)) {
      running--;
    } else if (running == 0) {
      rules.closeTag(name);
    }
  }

  @Override
  public void text(String words) {
    if (running == 0) {
      rules.text(words);
    }
  }

  /** Pages that load pictures while scrolling keep the address elsewhere. */
  private static List<String> awake(List<String> attributes) {
    String src = value(attributes, "src");
    if (src != null && !src.isBlank() && !src.strip().startsWith("data:")) {
      return attributes;
    }
    return LAZY.stream()
        .map(place -> value(attributes, place))
        .filter(there -> there != null && !there.isBlank())
        .findFirst()
        .map(there -> with(attributes, "src", there))
        .orElse(attributes);
  }

  private List<String> whole(String name, List<String> attributes) {
    String relative = value(attributes, name);
    URL whole = relative == null || base == null ? null : url(base, relative.strip());
    return whole == null ? attributes : with(attributes, name, whole.toExternalForm());
  }

  private static URL url(URL base, String address) {
    try {
      return address == null ? null : new URL(base, address);
    } catch (MalformedURLException e) {
      return null;
    }
  }

  /** Names and values alternate. */
  private static String value(List<String> attributes, String name) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return attributes.get(i + 1);
      }
    }
    return null;
  }

  private static List<String> with(List<String> attributes, String name, String value) {
    List<String> changed = new ArrayList<>();
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (!attributes.get(i).equals(name)) {
        changed.add(attributes.get(i));
        changed.add(attributes.get(i + 1));
      }
    }
    changed.add(name);
    changed.add(value);
    return changed;
  }
}
