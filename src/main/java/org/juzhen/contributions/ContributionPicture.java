package org.juzhen.contributions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.juzhen.files.StoredFile;

/** A picture of handed-in material, by its digest, with what is to be seen on it (替代文本). */
@Entity
@IdClass(ContributionPicture.Key.class)
class ContributionPicture {
  @Id UUID contributionId;
  @Id int position;
  UUID fileId;
  String digest;
  String alt;

  protected ContributionPicture() {}

  ContributionPicture(UUID contributionId, int position, StoredFile file, String alt) {
    this.contributionId = contributionId;
    this.position = position;
    fileId = file.id();
    digest = file.digest();
    this.alt = alt.strip();
  }

  /** Which picture of which material. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID contributionId;
    private int position;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k
          && position == k.position
          && Objects.equals(contributionId, k.contributionId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(contributionId, position);
    }
  }
}
