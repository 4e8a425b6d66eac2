package org.juzhen.channel;

import java.net.URI;
import java.util.List;

/**
 * What is to be posted on one account, cleared word for word (待发内容).
 *
 * @param title plain text
 * @param bodyHtml sanitised markup; {@code <img src="file:DIGEST">} names {@link #pictures}
 * @param text the same as plain text
 * @param summary may be empty
 * @param author shown author, may be empty
 * @param sourceUrl link to the original, or null
 * @param cover picture for lists, or null
 * @param pictures of the body
 * @param push also push to followers where the platform knows the difference
 * @param shortText the words of the short post that an article goes out with (随发短文), or null where
 *     it goes out in the platform's ordinary way
 */
public record Parcel(
    String title,
    String bodyHtml,
    String text,
    String summary,
    String author,
    String sourceUrl,
    Picture cover,
    List<Picture> pictures,
    boolean push,
    String shortText) {
  public Parcel {
    pictures = List.copyOf(pictures);
  }

  /**
   * A picture.
   *
   * @param digest SHA-256 in lower-case hex of the picture that was signed; the bytes may be the
   *     same picture in a format that platforms take
   * @param mediaType for example {@code image/png}
   * @param bytes the picture itself
   * @param address where everybody gets exactly this picture, or null where there is no such place
   */
  public record Picture(String digest, String mediaType, byte[] bytes, URI address) {
    @Override
    public String toString() {
      return "Picture[" + digest + "]";
    }
  }
}
