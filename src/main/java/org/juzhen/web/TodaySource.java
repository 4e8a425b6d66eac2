package org.juzhen.web;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import org.juzhen.kernel.Actor;

/** A capability's contribution to the home page of one person. */
public interface TodaySource {
  /** At most 20 lines, the most pressing first. */
  Uni<List<TodayItem>> items(Actor actor, Locale language);
}
