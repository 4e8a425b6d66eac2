package org.juzhen.intake.reading;

import java.util.List;

/** An article as a page shows it, and where each part of it was found (页面解析结果). */
public record PageReading(Incoming article, List<Found> parts) {

  /** The article where nothing stands in for a body that the own selector did not find. */
  public Incoming asTold() {
    return missed().contains(Found.Field.BODY)
        ? new Incoming(
            article.externalId(),
            article.url(),
            article.title(),
            "",
            article.source(),
            article.published())
        : article;
  }

  /** The parts that the portal's own selectors did not give. */
  public List<Found.Field> missed() {
    return parts.stream().filter(p -> p.miss() != null).map(Found::field).toList();
  }
}
