package org.juzhen.publishing.drafting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been drawn and measured so far (已绘图片). Notes what a layout asks for in vain, so that it
 * can be drawn and the layout made again.
 */
public final class Drawings {
  private final Map<String, String> drawn;
  private final Map<String, PictureSize> sizes;
  private final boolean lettering;
  private final Set<CardSheet> undrawn = new LinkedHashSet<>();
  private final Set<String> unmeasured = new LinkedHashSet<>();

  /**
   * As far as it is known.
   *
   * @param drawn pictures by what is drawn on them, see {@link CardSheet#digest()}
   * @param lettering whether this server can write Chinese into pictures
   */
  public Drawings(Map<String, String> drawn, Map<String, PictureSize> sizes, boolean lettering) {
    this.drawn = Map.copyOf(drawn);
    this.sizes = Map.copyOf(sizes);
    this.lettering = lettering;
  }

  /** Nothing is known. */
  public static Drawings none() {
    return new Drawings(Map.of(), Map.of(), true);
  }

  /** Width and height; both zero where it is no picture. */
  public record PictureSize(int width, int height) {
    long area() {
      return (long) width * height;
    }
  }

  /** The picture's digest, or null where it has not been drawn. */
  String drawn(CardSheet sheet) {
    String digest = drawn.get(sheet.digest());
    if (digest == null) {
      undrawn.add(sheet);
    }
    return digest;
  }

  /** All of them, or an empty list where one is missing. */
  List<String> drawn(List<CardSheet> sheets) {
    List<String> digests = sheets.stream().map(this::drawnOrEmpty).toList();
    return digests.contains("") ? List.of() : digests;
  }

  private String drawnOrEmpty(CardSheet sheet) {
    String digest = drawn(sheet);
    return digest == null ? "" : digest;
  }

  PictureSize size(String digest) {
    PictureSize size = sizes.get(digest);
    if (size == null) {
      unmeasured.add(digest);
    }
    return size == null ? new PictureSize(0, 0) : size;
  }

  /** Whether all of these have been measured; those that have not are noted. */
  boolean isMeasured(List<String> digests) {
    digests.forEach(this::size);
    return sizes.keySet().containsAll(digests);
  }

  boolean hasLettering() {
    return lettering;
  }

  /** What would have to be drawn; empty where nothing can be. */
  public Set<CardSheet> undrawn() {
    return lettering ? Set.copyOf(undrawn) : Set.of();
  }

  public Set<String> unmeasured() {
    return Set.copyOf(unmeasured);
  }

  /** Nothing was missing. */
  public boolean isEnough() {
    return undrawn().isEmpty() && unmeasured.isEmpty();
  }
}
