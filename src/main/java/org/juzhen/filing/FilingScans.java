package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.UUID;
import org.juzhen.files.Shown;
import org.juzhen.files.StoredFile;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;

/** The scans of a filing are read by whoever reads the filing (备案材料随备案可见). */
@ApplicationScoped
class FilingScans implements Shown {
  private static final String NAMING =
      "select id from filing where materials like '%' || cast(?1 as text) || '%' and cast(materials as jsonb) @>"
          + " jsonb_build_array(jsonb_build_object('fileId', cast(?1 as text)))"
          + " union select id from filing where words like '%' || cast(?1 as text) || '%' and cast(?1 as text)"
          + " in (jsonb_extract_path_text(cast(words as jsonb), 'details', 'qrFileId'),"
          + " jsonb_extract_path_text(cast(words as jsonb), 'details', 'avatarFileId'))"
          + " union select filing_id from filing_level where file_id = cast(?1 as uuid)"
          + " union select filing_id from filing_statement where file_id = cast(?1 as uuid)"
          + " union select filing_id from filing_announcement where file_id = cast(?1 as uuid)"
          + " union select filing_id from outside_answer where file_id = cast(?1 as uuid)";

  private final Filings filings;
  private final FilingDoor door;

  FilingScans(Filings filings, FilingDoor door) {
    this.filings = filings;
    this.door = door;
  }

  @Override
  public Uni<Boolean> isShown(Actor by, StoredFile file) {
    return Sql.of(NAMING)
        .with(file.id().toString())
        .list(UUID.class)
        .chain(naming -> seesOne(by, naming.iterator()));
  }

  private Uni<Boolean> seesOne(Actor by, Iterator<UUID> naming) {
    return naming.hasNext()
        ? filings
            .required(naming.next())
            .chain(f -> door.sees(by, f))
            .chain(yes -> yes ? Uni.createFrom().item(true) : seesOne(by, naming))
        : Uni.createFrom().item(false);
  }
}
