package org.juzhen.knowledge;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.identity.People;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;

/** Gathers other ways to ask; the more an entry has, the more often it is found. */
@ApplicationScoped
public class WordingDesk {
  private static final int LONGEST = 500;

  private final Entries entries;
  private final Wordings wordings;
  private final KnowledgeViews views;
  private final KnowledgeDoor door;
  private final KnowledgeJournal journal;
  private final People people;
  private final HubClock clock;

  WordingDesk(
      Entries entries,
      Wordings wordings,
      KnowledgeViews views,
      KnowledgeDoor door,
      KnowledgeJournal journal,
      People people,
      HubClock clock) {
    this.people = people;
    this.entries = entries;
    this.wordings = wordings;
    this.views = views;
    this.door = door;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A citizen's words, stripped of personal data, that an answer of the library met: a candidate
   * until the owner unit has its say. The same words again change nothing, nor do words that were
   * refused: people propose those again, not the machine.
   *
   * @param answered what was answered; other words than the entry's say nothing about its answer
   * @param sourceId the reply that answered them
   */
  @WithTransaction
  public Uni<Void> propose(Actor by, UUID entry, String text, String answered, UUID sourceId) {
    return entries
        .required(entry)
        .chain(
            e ->
                KnowledgeWording.words(e.answer).equals(KnowledgeWording.words(answered))
                    ? propose(by, entry, text, sourceId)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> propose(Actor by, UUID entry, String text, UUID sourceId) {
    String words = KnowledgeWording.words(text);
    String kept = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    if (kept.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return wordings
        .wasRefused(entry, kept, by.id())
        .chain(
            refused ->
                refused
                    ? Uni.createFrom().voidItem()
                    : wordings
                        .add(KnowledgeWording.ofCitizen(entry, kept, sourceId, by, clock.now()))
                        .replaceWithVoid());
  }

  /**
   * Somebody who writes for the owner unit proposes another way to ask; somebody else has to accept
   * it. What was refused may be proposed again by another human than who proposed it then.
   *
   * @throws org.juzhen.kernel.Problem WORDING_THERE, WORDING_REFUSED
   */
  @WithTransaction
  public Uni<KnowledgeView> write(Actor by, UUID entry, String text) {
    KnowledgeWording wording = KnowledgeWording.ofAuthor(entry, text, by, clock.now());
    return door.mine(by, entry, KnowledgeAction.EDIT)
        .invoke(WordingDesk::mustHold)
        .call(e -> mustNotBeRefused(by, wording))
        .call(
            e ->
                wordings
                    .add(wording)
                    .invoke(
                        written -> {
                          if (!written) {
                            throw KnowledgeProblem.WORDING_THERE.problem();
                          }
                        }))
        .call(e -> journal.note(by, "PROPOSE_WORDING", e, Map.of("wording", wording.id)))
        .call(e -> journal.ring())
        .chain(e -> views.one(e, by));
  }

  private static void mustHold(KnowledgeEntry entry) {
    if (entry.state == KnowledgeState.RETIRED) {
      throw KnowledgeProblem.ENTRY_WRONG_STATE.with("state", entry.state);
    }
  }

  private Uni<Void> mustNotBeRefused(Actor by, KnowledgeWording wording) {
    return wordings
        .wasRefused(wording.entryId, wording.text, by.id())
        .invoke(
            refused -> {
              if (refused) {
                throw KnowledgeProblem.WORDING_REFUSED.problem();
              }
            })
        .replaceWithVoid();
  }

  /**
   * The owner unit accepts a candidate as a way to ask, or refuses it. Who wrote it does not accept
   * it: by it an answer that is cleared beforehand is used without a signature. Nor does that
   * person refuse it, but takes it back. Who refused the same words before leaves the second
   * refusal to another.
   */
  @WithTransaction
  public Uni<KnowledgeView> decide(Actor by, UUID entry, UUID wording, boolean accept) {
    return entries
        .required(entry)
        .invoke(e -> mustKnow(by, e))
        .call(
            e ->
                wordings
                    .required(entry, wording)
                    .call(w -> decide(by, e, w, accept))
                    .call(x -> wordings.flush())
                    .call(w -> journal.note(by, verb(w), e, Map.of("wording", wording))))
        .call(e -> journal.ring())
        .chain(e -> views.one(e, by));
  }

  private static String verb(KnowledgeWording wording) {
    return switch (wording.state) {
      case ACCEPTED -> "ACCEPT_WORDING";
      case TAKEN_BACK -> "TAKE_BACK_WORDING";
      default -> "REFUSE_WORDING";
    };
  }

  private Uni<Void> decide(Actor by, KnowledgeEntry entry, KnowledgeWording w, boolean accept) {
    return wordings
        .isOwn(w, by.id())
        .invoke(own -> mustJudge(by, entry, own && !accept))
        .call(own -> accept || own ? Uni.createFrom().voidItem() : mustBeAnother(by, w))
        .call(x -> accept ? mustBeOfTheHouse(by, w) : Uni.createFrom().voidItem())
        .invoke(own -> w.decide(accept, own, by, clock.now()))
        .replaceWithVoid();
  }

  /** Two people stand behind it: who answered the citizen, and another of the house. */
  private Uni<Void> mustBeOfTheHouse(Actor by, KnowledgeWording wording) {
    return wordings
        .isOfOwnAnswer(wording, by.id())
        .invoke(own -> refuse(own, KnowledgeProblem.WORDING_OF_OWN_ANSWER))
        .chain(x -> people.fromOutside(List.of(by.id())))
        .invoke(out -> refuse(!out.isEmpty(), KnowledgeProblem.WORDING_STAYS_IN_HOUSE))
        .replaceWithVoid();
  }

  private static void refuse(boolean no, KnowledgeProblem because) {
    if (no) {
      throw because.problem();
    }
  }

  private Uni<Void> mustBeAnother(Actor by, KnowledgeWording wording) {
    return wordings
        .refusedBefore(wording, by.id())
        .invoke(
            before -> {
              if (before && wording.state == KnowledgeWording.State.CANDIDATE) {
                throw KnowledgeProblem.WORDING_CAME_AGAIN.problem();
              }
            })
        .replaceWithVoid();
  }

  private static void mustKnow(Actor by, KnowledgeEntry entry) {
    if (entry.state != KnowledgeState.EFFECTIVE
        && by.grants().stream().noneMatch(g -> entry.unitId.equals(g.unitId()))) {
      throw KernelProblem.NOT_FOUND.with("entry", entry.id);
    }
  }

  /** Who wrote for the unit takes back what was one's own. */
  private static void mustJudge(Actor by, KnowledgeEntry entry, boolean takesBack) {
    by.must(entry.unitId, takesBack ? KnowledgePolicy.WRITERS : KnowledgePolicy.JUDGES);
  }
}
