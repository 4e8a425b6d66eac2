package org.juzhen.intake.reading;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address answered.
 *
 * @param uri where it was found in the end, after redirects
 * @param body empty when nothing changed
 * @param contentType the header, or an empty string
 * @param validators for asking next time
 * @param links the headers that name related addresses
 */
public record Fetched(
    int status,
    URI uri,
    byte[] body,
    String contentType,
    Validators validators,
    List<String> links) {
  private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([\\w-]+)");

  public Fetched(int status, URI uri, byte[] body, String contentType, Validators validators) {
    this(status, uri, body, contentType, validators, List.of());
  }

  /** By which a server tells that nothing has changed; each may be null. */
  public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators(null, null);
  }

  /** Nothing has changed since the last time. */
  public boolean isUnchanged() {
    return status == 304;
  }

  /** The charset that the header names, or null. */
  public Charset namedCharset() {
    Matcher m = CHARSET.matcher(contentType.toLowerCase(Locale.ROOT));
    return m.find() ? charset(m.group(1)) : null;
  }

  /** The charset of that name, or null; the older Chinese ones are read by their superset. */
  static Charset charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("gb2312") || lower.equals("gbk") || lower.equals("gb18030")) {
      return Charset.forName("GB18030");
    }
    try {
      return lower.equals("utf8") ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException e) {
      return null;
    }
  }
}
