package org.juzhen.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into an XLSX file before it is opened: no programs, and no more than a ledger holds. */
final class LedgerArchive {
  private static final int MOST_PARTS = 2_000;
  private static final long MOST_UNPACKED = 400L * 1024 * 1024;
  private static final int PIECE = 64 * 1024;

  private LedgerArchive() {}

  static void check(byte[] file) throws IOException {
    long unpacked = 0;
    int parts = 0;
    byte[] piece = new byte[PIECE];
    // The way in that the reader of the sheets takes, too: what is counted is what it will see.
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        mustBePlain(part.getName().toLowerCase(Locale.ROOT));
        parts++;
        try (InputStream in = zip.getInputStream(part)) {
          for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
              throw LedgerProblem.TABLE_SWELLS.problem();
            }
          }
        }
      }
    }
    if (parts == 0) {
      throw RegistryProblem.UNREADABLE_TABLE.problem();
    }
  }

  private static void mustBePlain(String name) {
    if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
      throw LedgerProblem.TABLE_WITH_PROGRAM.problem();
    }
  }
}
