package org.juzhen.files;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** A file as it was handed in (附件). Never changed; the same content may have several rows. */
@Entity
public class StoredFile {
  @Id UUID id;
  String digest;
  String name;
  long size;
  String mediaType;

  @Enumerated(EnumType.STRING)
  VirusScan.Result scan;

  Instant createdAt;
  UUID createdBy;
  UUID createdUnitId;

  protected StoredFile() {}

  StoredFile(String name, Content content, Actor by, Instant at) {
    id = Ids.next();
    digest = content.digest();
    this.name = name;
    size = content.size();
    mediaType = content.mediaType();
    scan = content.scan();
    createdAt = at;
    createdBy = by.id();
    createdUnitId = by.unitId();
  }

  public UUID id() {
    return id;
  }

  /** SHA-256 of the content, 64 hexadecimal digits. */
  public String digest() {
    return digest;
  }

  public String name() {
    return name;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** What the content is, not what its name says. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether a virus scanner has seen it; an infected file is never kept. */
  public VirusScan.Result scan() {
    return scan;
  }

  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  /** Content that lies on disk. */
  record Content(String digest, long size, String mediaType, VirusScan.Result scan) {}
}
