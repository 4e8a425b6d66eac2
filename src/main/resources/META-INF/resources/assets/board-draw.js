// Draws the board: which stretch of time a view shows, where a thing stands in it, and only those
// rows that can be seen. The rows know their heights before they are drawn.
export const MINUTE = 60e3;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const ZONE = 8 * HOUR;
const LANE = 28;
const PAD = 6;
const LOWEST = 44;
const LANES = 5;
const MARGIN = 400;

const dayOf = (at) => Math.floor((at + ZONE) / DAY);
const startOf = (day) => day * DAY - ZONE;
export const parseDay = (text) => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY);
export const written = (day) => new Date(day * DAY).toISOString().slice(0, 10);
export const today = (now) => dayOf(now);

// The days of a view, and how far one step goes.
export function spanOf(view, day) {
  const monday = day - ((day + 3) % 7);
  if (view === "day") {
    return { first: day, days: 1 };
  }
  if (view !== "month") {
    return { first: monday, days: 7 };
  }
  const date = new Date(day * DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY;
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / DAY;
  const begin = first - ((first + 3) % 7);
  return { first: begin, days: Math.ceil((last - begin + 1) / 7) * 7 };
}

export function stepped(view, day, by) {
  if (view === "month") {
    const date = new Date(day * DAY);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1) / DAY;
  }
  return day + by * (view === "day" ? 1 : 7);
}

export function clockWords(language) {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const form = (options) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "Asia/Shanghai", ...options });
    return (at) => format.format(at);
  };
  return {
    time: form({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    day: form({ month: "numeric", day: "numeric", weekday: "short" }),
    date: form({ month: "numeric", day: "numeric" }),
    weekday: form({ weekday: "short" }),
    moment: form({ month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    long: form({ year: "numeric", month: "long", day: "numeric", weekday: "short" }),
    month: form({ year: "numeric", month: "long" }),
  };
}

export function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) {
    made.className = name;
  }
  if (text) {
    made.textContent = text;
  }
  return made;
}

export class Drawing {
  // place: the scrolling element; say: words by their keys; say how a card is called.
  constructor(place, words, clock) {
    Object.assign(this, { place, words, clock, rows: [], drawn: new Map(), opened: new Set() });
    this.head = element("div", "board-times");
    this.floor = element("div", "board-floor");
    place.append(this.head, this.floor);
    let waiting = false;
    place.addEventListener("scroll", () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          this.paint();
          this.onscroll?.();
        });
      }
    });
  }

  // Takes over rows with their items and reckons where all of it stands.
  show(rows, view, span, now) {
    Object.assign(this, { rows, view, now, from: startOf(span.first), days: span.days });
    this.to = startOf(span.first + span.days);
    const side = matchMedia("(max-width: 767px)").matches ? 112 : 208;
    const parts = view === "day" ? 24 : span.days;
    this.column = this.columnOf(view, parts, this.place.clientWidth - side);
    this.width = this.column * parts;
    this.scale = this.width / (this.to - this.from);
    this.card = view === "month" ? this.column - 4 : 164;
    this.place.classList.toggle("board-month", view === "month");
    this.place.style.setProperty("--side", `${side}px`);
    this.place.style.setProperty("--column", `${this.column}px`);
    this.place.style.setProperty("--all", `${this.width}px`);
    this.drawHead();
    this.reckon();
  }

  // As wide as there is room for. Of a month that is wider than the screen whole days are seen: at
  // its end no day is cut in two.
  columnOf(view, parts, space) {
    const least = { day: 60, week: 128, month: 46 }[view] || 128;
    const seen = Math.floor(space / least);
    if (view === "month" && seen > 0) {
      return space / Math.min(seen, parts);
    }
    return Math.max(least, Math.floor((space - 2) / parts));
  }

  x(at) {
    return (at - this.from) * this.scale;
  }

  // A card of a month stands in its day, else where its minute is; none sticks out.
  left(at) {
    const x = this.view === "month" ? (dayOf(at) - dayOf(this.from)) * this.column + 2 : this.x(at);
    return Math.max(0, Math.min(x, this.width - this.card));
  }

  reckon() {
    this.drawn.forEach((row) => row.remove());
    this.drawn.clear();
    let top = 0;
    this.rows.forEach((row, index) => {
      row.index = index;
      row.cards = row.items.filter((i) => i.at >= this.from && i.at < this.to);
      row.cards.sort((a, b) => a.at - b.at);
      const ends = [];
      row.hidden = 0;
      row.cards.forEach((card) => {
        card.row = row;
        const left = this.left(card.at);
        let lane = ends.findIndex((end) => end <= left);
        lane = lane < 0 ? ends.length : lane;
        card.lane = lane;
        if (lane >= LANES && !this.opened.has(row.id)) {
          row.hidden++;
        } else {
          ends[lane] = left + this.card + 2;
        }
      });
      row.shown = row.cards.filter((c) => c.lane < LANES || this.opened.has(row.id));
      row.top = top;
      row.height = Math.max(LOWEST, Math.max(1, ends.length) * LANE + 2 * PAD);
      top += row.height;
    });
    this.floor.style.height = `${top}px`;
    this.paint();
  }

  at(y) {
    let low = 0;
    let high = this.rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.rows[middle].top <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  // Draws the rows that can be seen and some around them, and lets go of the others.
  paint() {
    if (!this.rows.length) {
      return;
    }
    const first = this.at(this.place.scrollTop - MARGIN);
    const last = this.at(this.place.scrollTop + this.place.clientHeight + MARGIN);
    this.drawn.forEach((row, index) => {
      if ((index < first || index > last) && !row.contains(document.activeElement) && !row.querySelector(".board-held")) {
        row.remove();
        this.drawn.delete(index);
      }
    });
    for (let index = first; index <= last; index++) {
      if (!this.drawn.has(index)) {
        const drawn = this.drawRow(this.rows[index]);
        this.drawn.set(index, drawn);
        this.floor.append(drawn);
      }
    }
  }

  drawHead() {
    const cells = [element("div", "board-corner", this.words.account)];
    const parts = this.view === "day" ? 24 : this.days;
    for (let i = 0; i < parts; i++) {
      const at = this.from + i * (this.view === "day" ? HOUR : DAY);
      const cell = element("div", "board-tick");
      cell.textContent = this.tick(at);
      if (this.view === "month" && new Date(dayOf(at) * DAY).getUTCDate() === 1) {
        cell.classList.add("board-first");
      }
      if (this.view !== "day" && dayOf(at) === dayOf(this.now)) {
        cell.classList.add("board-today");
        cell.setAttribute("aria-current", "date");
      }
      cells.push(cell);
    }
    this.head.replaceChildren(...cells);
  }

  // Columns of a month are narrow: the weekday stands below.
  tick(at) {
    const { clock } = this;
    return { day: clock.time, month: (day) => `${clock.date(day)}\n${clock.weekday(day)}` }[this.view]?.(at) || clock.day(at);
  }

  drawRow(row) {
    const made = element("div", "board-row");
    made.style.top = `${row.top}px`;
    made.style.height = `${row.height}px`;
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", `${row.name} ${row.unitName}`);
    made.append(this.drawSide(row));
    const lines = element("div", "board-lines");
    if (this.now >= this.from && this.now < this.to) {
      const line = element("div", "board-now");
      line.style.left = `${this.x(this.now)}px`;
      lines.append(line);
    }
    this.drawShades(lines, row, "OPEN", "board-shade");
    this.drawShades(lines, row, "OVERDUE", "board-shade board-over");
    row.items.forEach((item) => item.dueAt && this.drawDue(lines, item));
    row.shown.forEach((card) => lines.append(this.drawCard(card)));
    made.append(lines);
    return made;
  }

  drawSide(row) {
    const side = element("div", "board-side");
    const mark = element("span", "mark", row.mark);
    mark.title = row.platform;
    mark.setAttribute("aria-hidden", "true");
    const name = element("span", "board-name");
    const link = element("a", "", row.name);
    link.href = `/accounts/${row.id}`;
    link.title = row.name;
    name.append(link, element("small", "", row.unitName));
    side.append(mark, name);
    if (row.hidden) {
      const more = element("button", "board-more", `+${row.hidden}`);
      more.type = "button";
      more.title = this.words.more.replace("#n", row.hidden);
      more.setAttribute("aria-label", more.title);
      more.addEventListener("click", () => {
        this.opened.add(row.id);
        this.reckon();
      });
      side.append(more);
    }
    return side;
  }

  // The time that reposts have; where several run at once it is one shade.
  drawShades(lines, row, state, name) {
    const spans = row.items
      .filter((item) => item.state === state && item.dueAt > this.from && item.clockFrom < this.to)
      .map((item) => [Math.max(item.clockFrom, this.from), Math.min(item.dueAt, this.to)])
      .sort((a, b) => a[0] - b[0]);
    const joined = [];
    spans.forEach(([from, to]) => {
      const last = joined[joined.length - 1];
      if (last && from <= last[1]) {
        last[1] = Math.max(last[1], to);
      } else {
        joined.push([from, to]);
      }
    });
    joined.forEach(([from, to]) => {
      const shade = element("div", name);
      shade.style.left = `${this.x(from)}px`;
      shade.style.width = `${(to - from) * this.scale}px`;
      lines.append(shade);
    });
  }

  drawDue(lines, item) {
    if (item.dueAt >= this.from && item.dueAt < this.to) {
      const line = element("div", `board-due board-due-${item.state.toLowerCase()}`);
      line.style.left = `${this.x(item.dueAt)}px`;
      line.title = `${this.words.due} ${this.clock.moment(item.dueAt)} · ${item.title} · ${this.words[item.state]}`;
      lines.append(line);
    }
  }

  drawCard(item) {
    const card = element("a", `board-card board-${item.state.toLowerCase()}`);
    card.href = item.link;
    card.draggable = false;
    card.tabIndex = -1;
    card.dataset.key = item.key;
    card.title = this.called(item);
    card.setAttribute("aria-label", this.called(item));
    if (item.kind === "DUTY") {
      card.classList.add("board-plan");
    }
    if (item.movable) {
      card.dataset.movable = "yes";
      card.setAttribute("aria-keyshortcuts", "M");
    }
    card.style.width = `${this.card}px`;
    card.style.top = `${PAD + item.lane * LANE}px`;
    card.style.left = `${this.left(item.at)}px`;
    card.append(element("b", "", this.clock.time(item.at)));
    const signs = (item.push ? "↗" : "") + (item.pinned ? "◆" : "") + (this.isLate(item) ? "!" : "");
    if (signs) {
      card.append(element("i", "", signs));
    }
    card.append(element("span", "", item.title));
    return card;
  }

  isLate(item) {
    return item.dueAt && item.at > item.dueAt;
  }

  // What a card is called by somebody who cannot see where it stands.
  called(item) {
    const words = this.words;
    return [
      `${this.clock.moment(item.at)} ${item.title}`,
      item.kind === "DUTY" ? `${words[item.state]} · ${words.planned}` : words[item.state],
      item.push && words.push,
      item.pinned && words.pinned,
      item.dueAt && `${words.due} ${this.clock.moment(item.dueAt)}`,
      this.isLate(item) && words.late,
      item.row.name,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  // The card on the page, drawn if it was not.
  cardOf(item) {
    const row = item.row;
    const y = this.place.scrollTop;
    const space = this.place.clientHeight - this.head.offsetHeight;
    if (row.top < y || row.top + row.height > y + space) {
      this.place.scrollTop = Math.max(0, row.top - space / 3);
    }
    this.paint();
    return this.drawn.get(row.index)?.querySelector(`[data-key="${item.key}"]`);
  }
}
