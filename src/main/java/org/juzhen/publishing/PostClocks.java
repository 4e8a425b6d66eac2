package org.juzhen.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The deadlines of a post's accounts, as its page shows them beside the form (转载时限).
 *
 * @param deadlines that are not met, the earliest first; accounts with the same one together
 * @param late why deliveries go out after theirs, by delivery
 */
public record PostClocks(List<Due> deadlines, Map<UUID, String> late) {
  static final PostClocks NONE = new PostClocks(List.of(), Map.of());

  /** Accounts that have to show it until the same moment. */
  public record Due(Instant at, List<String> accounts) {
    /** Their names, as sentences say them. */
    public String names() {
      return accounts.stream().map(name -> "“" + name + "”").collect(Collectors.joining());
    }
  }

  static PostClocks of(PostView post, Map<UUID, Instant> deadlines, Map<UUID, String> late) {
    Map<Instant, List<String>> byEnd =
        post.variants().stream()
            .filter(v -> deadlines.containsKey(v.accountId()))
            .sorted(Comparator.comparing(PostView.Variant::accountName))
            .collect(
                Collectors.groupingBy(
                    v -> deadlines.get(v.accountId()),
                    TreeMap::new,
                    Collectors.mapping(PostView.Variant::accountName, Collectors.toList())));
    return new PostClocks(
        byEnd.entrySet().stream().map(e -> new Due(e.getKey(), e.getValue())).toList(), late);
  }

  /** Why a delivery goes out after its deadline, or null. */
  public String why(UUID delivery) {
    return late.get(delivery);
  }
}
