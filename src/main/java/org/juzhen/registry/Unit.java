package org.juzhen.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** A unit that sponsors accounts or supervises others (主办单位、主管单位). */
@Entity
public class Unit {
  @Id UUID id;
  String name;
  String shortName;

  @Enumerated(EnumType.STRING)
  UnitLevel level;

  @Enumerated(EnumType.STRING)
  UnitKind kind;

  UUID parentId;
  UUID competentUnitId;
  UUID lineUnitId;
  String regionCode;
  String creditCode;
  String profile;
  String path;
  LocalDate endedOn;

  @Enumerated(EnumType.STRING)
  UnitEnd.How endedHow;

  String endDocument;
  LocalDate endDocumentOn;
  UUID successorId;
  @Version int version;
  Instant createdAt;
  UUID createdBy;

  protected Unit() {}

  /** A new unit below its parent, or at the root. */
  Unit(NewUnit wanted, Unit parent, Actor by, Instant at) {
    id = Ids.next();
    name = wanted.name();
    shortName = wanted.shortName();
    level = wanted.level();
    kind = wanted.kind();
    parentId = wanted.parentId();
    competentUnitId = wanted.competentUnitId();
    lineUnitId = wanted.lineUnitId();
    regionCode = wanted.regionCode();
    creditCode = wanted.creditCode();
    profile = wanted.profile();
    path = (parent == null ? "/" : parent.path) + id + "/";
    createdAt = at;
    createdBy = by.id();
  }

  /** Takes over what is said; null leaves a field as it is. The parent is {@link #moveBelow}'s. */
  void say(UnitWords words) {
    name = words.name() == null ? name : words.name();
    shortName = words.shortName() == null ? shortName : words.shortName();
    level = words.level() == null ? level : words.level();
    kind = words.kind() == null ? kind : words.kind();
    competentUnitId = words.competentUnitId() == null ? competentUnitId : words.competentUnitId();
    lineUnitId = words.lineUnitId() == null ? lineUnitId : words.lineUnitId();
    regionCode = words.regionCode() == null ? regionCode : words.regionCode();
    creditCode = words.creditCode() == null ? creditCode : words.creditCode();
    profile = words.profile() == null ? profile : words.profile();
  }

  /** Stands no more from a day on; its end is said once. */
  void end(UnitEnd end) {
    mustStand();
    endedOn = end.endsOn();
    endedHow = end.how();
    endDocument = end.document();
    endDocumentOn = end.documentOn();
    successorId = end.successorId();
  }

  /** Says no when the unit's end is decided: nothing new begins there. */
  public void mustStand() {
    if (endedOn != null) {
      throw RegistryProblem.UNIT_ENDED.with("name", name).with("day", endedOn);
    }
  }

  /** Moves below another unit, but never below itself. */
  void moveBelow(Unit parent) {
    if (parent.path.startsWith(path)) {
      throw RegistryProblem.UNIT_CYCLE.problem().field("parentId", "WRONG_VALUE");
    }
    parentId = parent.id;
    path = parent.path + id + "/";
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The short name where there is one, else the name. */
  public String shownName() {
    return shortName == null || shortName.isBlank() ? name : shortName;
  }

  public String path() {
    return path;
  }

  public UnitLevel level() {
    return level;
  }

  public UnitKind kind() {
    return kind;
  }

  public UUID parentId() {
    return parentId;
  }

  public String regionCode() {
    return regionCode;
  }

  public String profile() {
    return profile;
  }

  /** The first day on which it stands no more, or null. */
  public LocalDate endedOn() {
    return endedOn;
  }

  /** The unit into which it was merged, or null. */
  public UUID successorId() {
    return successorId;
  }

  public UUID lineUnitId() {
    return lineUnitId;
  }

  public int version() {
    return version;
  }

  /**
   * The unit that supervises this one: the named competent unit, else the parent, else nobody here.
   */
  public UUID supervisingUnitId() {
    return competentUnitId != null ? competentUnitId : parentId;
  }
}
