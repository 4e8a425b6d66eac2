package org.juzhen.filing;

import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.registry.Asked;

/** Which filings an address asks for. */
public class FilingQuestion {
  @RestQuery String state;
  @RestQuery String kind;
  @RestQuery String accountId;
  @RestQuery String unitId;
  @RestQuery Boolean historic;
  @RestQuery boolean waiting;
  @RestQuery boolean late;
  @RestQuery String sort;

  FilingSearch search() {
    return new FilingSearch(
        Asked.constant(FilingState.class, state, "state"),
        Asked.constant(FilingKind.class, kind, "kind"),
        Asked.id(accountId, "accountId"),
        Asked.id(unitId, "unitId"),
        historic,
        waiting,
        late,
        getSort());
  }

  /** The order asked for; the oldest first where none is. */
  public FilingSort getSort() {
    FilingSort asked = Asked.constant(FilingSort.class, sort, "sort");
    return asked == null ? FilingSort.AGE : asked;
  }

  public boolean isLate() {
    return late;
  }

  /** Whether anything narrows the list besides the tab. */
  public boolean isNarrowed() {
    return late || getState() != null || getKind() != null;
  }

  public FilingState getState() {
    return Asked.constant(FilingState.class, state, "state");
  }

  public FilingKind getKind() {
    return Asked.constant(FilingKind.class, kind, "kind");
  }

  public boolean isWaiting() {
    return waiting;
  }

  public boolean isHistoric() {
    return Boolean.TRUE.equals(historic);
  }

  /** Historic filings that wait for the reader: they are confirmed in batches. */
  public boolean isBatch() {
    return isWaiting() && isHistoric();
  }
}
