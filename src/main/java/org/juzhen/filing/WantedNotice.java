package org.juzhen.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Ids;

/** A place at which the public has to be told of a filing (应公告渠道). */
@Entity
class WantedNotice {
  @Id UUID id;
  UUID filingId;

  @Enumerated(EnumType.STRING)
  AnnouncementKind kind;

  @Enumerated(EnumType.STRING)
  NoticePlace place;

  String document;
  String clause;

  @Enumerated(EnumType.STRING)
  Basis.Binds binds;

  @Enumerated(EnumType.STRING)
  @Column(name = "force")
  Basis.Force force;

  String extendedBy;
  UUID announcementId;

  protected WantedNotice() {}

  WantedNotice(UUID filingId, AnnouncementKind kind, NoticePlace place, Basis basis) {
    this.id = Ids.next();
    this.filingId = filingId;
    this.kind = kind;
    this.place = place;
    this.document = basis.document();
    this.clause = basis.clause();
    this.binds = basis.binds();
    this.force = basis.force();
    this.extendedBy = basis.extendedBy();
  }

  Basis basis() {
    return new Basis(document, clause, binds, force, extendedBy);
  }

  boolean open() {
    return announcementId == null;
  }

  /**
   * Whether this notice is what was asked for; if so it is marked off.
   *
   * @param again whether the one before does not count, so that this one takes its place
   */
  boolean metBy(Announcement told, boolean again) {
    if (!(open() || again) || told.kind != kind || !place.isMetBy(told.place)) {
      return false;
    }
    announcementId = told.id;
    return true;
  }
}
