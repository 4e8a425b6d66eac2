package org.juzhen.files;

import java.util.UUID;

/** A file as others see it; {@code size} in bytes. */
public record FileView(
    UUID id, String name, long size, String digest, String mediaType, VirusScan.Result scan) {

  /** The file without its content. */
  public static FileView of(StoredFile f) {
    return new FileView(f.id(), f.name(), f.size(), f.digest(), f.mediaType(), f.scan());
  }
}
