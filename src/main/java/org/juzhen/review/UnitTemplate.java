package org.juzhen.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** What a unit decided about the review of a grade (本单位审核模板). */
@Entity
@Table(name = "review_template")
class UnitTemplate {
  @Id UUID id;
  UUID unitId;

  @Enumerated(EnumType.STRING)
  Grade grade;

  @JdbcTypeCode(SqlTypes.JSON)
  Steps steps;

  @Version int version;
  Instant changedAt;
  UUID changedBy;
  String changedByName;

  /** As they lie in the database. */
  record Steps(List<TemplateStep> list) {}

  protected UnitTemplate() {}

  UnitTemplate(UUID unitId, Grade grade) {
    this.id = Ids.next();
    this.unitId = unitId;
    this.grade = grade;
  }

  void change(List<TemplateStep> steps, Actor by, Instant at) {
    this.steps = new Steps(List.copyOf(steps));
    this.changedAt = at;
    this.changedBy = by.id();
    this.changedByName = by.name();
  }

  List<TemplateStep> steps() {
    return steps.list();
  }

  ReviewTemplate template() {
    return new ReviewTemplate(grade, steps());
  }
}
