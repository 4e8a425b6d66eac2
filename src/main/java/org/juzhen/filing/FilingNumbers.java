package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.kernel.Sql;

/** Gives out filing numbers (备案编号): year, region, sequence without gaps. */
@ApplicationScoped
class FilingNumbers {
  private static final String NEXT =
      "insert into filing_number (year, region_code, last) values (?1, ?2, 1)"
          + " on conflict (year, region_code) do update set last = filing_number.last + 1"
          + " returning last";

  /** The next number of the year in the region, for example {@code 2026-980602-0007}. */
  Uni<String> next(int year, String region) {
    return Sql.of(NEXT)
        .with(year)
        .with(region)
        .row(Integer.class)
        .map(number -> "%d-%s-%04d".formatted(year, region, number));
  }
}
