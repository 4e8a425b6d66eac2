package org.juzhen.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.juzhen.connectors.spi.CallbackAnswer;
import org.juzhen.connectors.spi.CallbackRequest;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** Between the connectors' types and the hub's. */
@ApplicationScoped
class Translation {
  private static final TypeReference<Map<String, String>> NAMES_AND_VALUES =
      new TypeReference<>() {};

  private final ObjectMapper json;

  Translation(ObjectMapper json) {
    this.json = json;
  }

  Content content(Parcel p) {
    return new Content(
        p.title(),
        p.bodyHtml(),
        p.text(),
        p.summary(),
        p.author(),
        p.sourceUrl(),
        p.cover() == null ? null : image(p.cover()),
        p.pictures().stream().map(Translation::image).toList(),
        p.push(),
        p.shortText());
  }

  private static Image image(Parcel.Picture p) {
    return new Image(p.digest(), p.mediaType(), p.bytes(), p.address());
  }

  Ticket ticket(String written) {
    return new Ticket(map(written == null || written.isBlank() ? Answer.NO_TICKET : written));
  }

  Answer answer(Outcome outcome) {
    if (outcome == null) {
      return Answer.unclear("the connector gave no answer", Answer.NO_TICKET);
    }
    return switch (outcome.kind()) {
      case DONE -> done((Outcome.Done) outcome);
      case ACCEPTED -> accepted((Outcome.Accepted) outcome);
      case REFUSED -> refused((Outcome.Refused) outcome);
      case NOT_NOW -> notNow((Outcome.NotNow) outcome);
      case NO_ACCESS -> {
        Outcome.NoAccess no = (Outcome.NoAccess) outcome;
        yield Answer.noAccess(no.code(), no.reason());
      }
      case UNCLEAR -> {
        Outcome.Unclear lost = (Outcome.Unclear) outcome;
        yield Answer.unclear(lost.trace(), written(lost.ticket()));
      }
    };
  }

  private Answer done(Outcome.Done d) {
    return Answer.done(d.id(), d.url(), d.at(), written(d.ticket()))
        .with(d.others().stream().map(this::done).toList());
  }

  private Answer accepted(Outcome.Accepted a) {
    return Answer.accepted(written(a.ticket()), a.askAgainIn());
  }

  private static Answer refused(Outcome.Refused r) {
    return Answer.refused(r.code(), r.reason(), Answer.FixBy.valueOf(r.fixBy().name()));
  }

  private static Answer notNow(Outcome.NotNow n) {
    return Answer.notNow(n.retryAfter(), n.code(), n.reason());
  }

  Sight sight(Sighting s) {
    if (s instanceof Sighting.Found f) {
      return new Sight(Sight.Kind.FOUND, done(f.done()), null);
    }
    if (s instanceof Sighting.Working w) {
      return new Sight(Sight.Kind.WORKING, accepted(w.accepted()), null);
    }
    if (s instanceof Sighting.Absent a) {
      return new Sight(Sight.Kind.ABSENT, null, a.reason());
    }
    return Sight.cannotTell(
        s instanceof Sighting.CannotTell c ? c.reason() : "the connector gave no answer");
  }

  Incoming incoming(InboxPage page) {
    return new Incoming(
        page.messages().stream().map(this::message).toList(),
        page.mark(),
        page.more(),
        page.trouble() == null ? null : answer(page.trouble()));
  }

  private IncomingMessage message(CitizenMessage m) {
    return new IncomingMessage(
        m.id(),
        IncomingMessage.Kind.valueOf(m.kind().name()),
        m.citizen(),
        m.name(),
        m.text(),
        m.at(),
        written(m.ticket()));
  }

  CallbackRequest request(CallbackCall c) {
    return new CallbackRequest(c.method(), c.query(), c.headers(), c.body());
  }

  CallbackResult result(CallbackAnswer a) {
    return new CallbackResult(
        a.status(),
        a.mediaType(),
        a.body(),
        a.messages().stream().map(this::message).toList(),
        a.hints().stream().map(h -> new CallbackResult.Task(h.task(), h.urls())).toList());
  }

  Map<String, String> map(String written) {
    try {
      return json.readValue(written, NAMES_AND_VALUES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not an object of texts", e);
    }
  }

  String written(Ticket ticket) {
    return ticket == null ? Answer.NO_TICKET : written(ticket.values());
  }

  String written(Map<String, String> values) {
    try {
      return json.writeValueAsString(new TreeMap<>(values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  List<String> capabilities(org.juzhen.connectors.spi.Profile profile) {
    return profile.capabilities().stream().map(Enum::name).sorted().toList();
  }
}
