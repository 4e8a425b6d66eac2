package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.juzhen.kernel.Sql;

/**
 * What regions are called (行政区划名称): the hub knows those whose government is one of its units. Codes
 * are the digits of GB/T 2260.
 */
@ApplicationScoped
public class RegionNames {
  /** Where two governments share a code, the upper one names it. */
  static final String NAMED =
      "select region_code, name from unit where kind = 'GOVERNMENT'"
          + " and region_code = any(cast(?1 as text[])) order by path desc";

  /** The names of those regions that the hub knows. */
  public record Known(Map<String, String> names) {
    /** The region's name; the code itself where nobody knows it. */
    public String of(String code) {
      return names.getOrDefault(code, code);
    }

    /** All of them in one line. */
    public String all(List<String> codes) {
      return codes.isEmpty() ? "—" : codes.stream().map(this::of).collect(Collectors.joining("、"));
    }
  }

  /** The region's name out of that of its government. */
  public static String of(String government) {
    return government.replaceFirst("人民政府.*$", "");
  }

  /** What these are called. */
  @WithSession
  public Uni<Known> known(Collection<String> codes) {
    String[] wanted = codes.stream().distinct().toArray(String[]::new);
    return wanted.length == 0
        ? Uni.createFrom().item(new Known(Map.of()))
        : Sql.of(NAMED).with(wanted).list(Tuple.class).map(RegionNames::read);
  }

  private static Known read(List<Tuple> rows) {
    Map<String, String> names = new HashMap<>();
    rows.forEach(
        r -> names.put(r.get("region_code", String.class), of(r.get("name", String.class))));
    return new Known(names);
  }
}
