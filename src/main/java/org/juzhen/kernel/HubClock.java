package org.juzhen.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock of everything with legal meaning: deadlines, notice periods, filings. Tests turn it.
 * Sessions, tokens and signature windows use {@link WallClock} instead, which nobody turns.
 */
@ApplicationScoped
public class HubClock {

  /** The zone in which dates and working days are counted. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The name of {@link #ZONE}, for timetables that speak of people's hours. */
  public static final String PLACE = "Asia/Shanghai";

  /** Now, in microseconds, as PostgreSQL stores it. */
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** The calendar day of {@link #now()} in {@link #ZONE}. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }
}
