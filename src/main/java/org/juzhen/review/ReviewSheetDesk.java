package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.ClockView;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;

/** Fetches all that a signer has to see of one submission. */
@ApplicationScoped
public class ReviewSheetDesk {
  private final ReviewCases cases;
  private final ReviewFiles files;
  private final Staffing staffing;
  private final ReviewListDesk lists;
  private final ReviewSheets sheets;
  private final Accounts accounts;
  private final People people;
  private final Deputies deputies;
  private final ContentChecklist checklist;
  private final OutsideFindings outside;
  private final Vertx vertx;

  ReviewSheetDesk(
      ReviewCases cases,
      ReviewFiles files,
      Staffing staffing,
      ReviewListDesk lists,
      ReviewSheets sheets,
      Accounts accounts,
      People people,
      Deputies deputies,
      ContentChecklist checklist,
      OutsideFindings outside,
      Vertx vertx) {
    this.vertx = vertx;
    this.cases = cases;
    this.files = files;
    this.staffing = staffing;
    this.lists = lists;
    this.sheets = sheets;
    this.accounts = accounts;
    this.people = people;
    this.deputies = deputies;
    this.checklist = checklist;
    this.outside = outside;
  }

  /**
   * The sheet of a submission.
   *
   * @param id the submission, or one of its steps
   */
  Uni<ReviewSheet> sheet(Actor by, UUID id, Locale language) {
    return read(by, id, language)
        .chain(parts -> vertx.executeBlocking(() -> sheets.of(by, parts, language), false));
  }

  /** What is compared is long: that happens on a worker, after the transaction. */
  @WithTransaction
  Uni<ReviewSheets.Parts> read(Actor by, UUID id, Locale language) {
    return files
        .named(id)
        .invoke(file -> ReviewRules.mustSee(by, file))
        .call(file -> deputies.mark(by, file))
        .call(staffing::look)
        .chain(file -> parts(file, Languages.bound(language)));
  }

  private Uni<ReviewSheets.Parts> parts(ReviewFile file, BoundMessages words) {
    return before(file)
        .chain(
            before ->
                accounts(file)
                    .chain(
                        a ->
                            people(file)
                                .chain(
                                    p ->
                                        clock(file)
                                            .chain(
                                                c ->
                                                    checklist
                                                        .isAsked(file.submission())
                                                        .chain(
                                                            asked ->
                                                                outside
                                                                    .beside(file.submission())
                                                                    .map(
                                                                        old ->
                                                                            new ReviewSheets.Parts(
                                                                                file, before, a, p,
                                                                                c, asked, old,
                                                                                words)))))));
  }

  private Uni<ReviewFile> before(ReviewFile file) {
    ReviewCase c = file.submission();
    return cases
        .history(c.subjectId)
        .map(all -> all.stream().filter(x -> x.submission == c.submission - 1).findFirst())
        .chain(x -> x.isEmpty() ? Uni.createFrom().nullItem() : files.of(x.get()));
  }

  private Uni<Map<UUID, Account>> accounts(ReviewFile file) {
    return accounts
        .these(file.pieces().stream().map(p -> p.accountId).toList())
        .map(all -> all.stream().collect(Collectors.toMap(Account::id, Function.identity())));
  }

  private Uni<Map<UUID, Person>> people(ReviewFile file) {
    List<UUID> ids =
        Stream.concat(
                file.submission().authorIds.stream(),
                Stream.ofNullable(file.submission().submittedBy))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return people
        .these(ids)
        .map(all -> all.stream().collect(Collectors.toMap(Person::id, Function.identity())));
  }

  private Uni<ClockView> clock(ReviewFile file) {
    return lists.deadlines(List.of(file)).map(known -> known.get(file.submission().id));
  }
}
