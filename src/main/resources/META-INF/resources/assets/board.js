// The calendar board: reads the visible part, shows it as month, week, day or list, and lets people
// move through it by keys. Drawing and moving have files of their own.
import { DAY, Drawing, HOUR, clockWords, element, parseDay, spanOf, stepped, today, written } from "./board-draw.js";
import { Moves } from "./board-moves.js";

const PATIENCE = 300;
const LIST = 300;
// What is put on paper at most: so many accounts are read for it, so many lines printed.
const PAPER_ACCOUNTS = 2000;
const PAPER_LINES = 5000;
const NAMES = new Intl.Collator("zh", { numeric: true });

class Board {
  constructor(place) {
    this.place = place;
    this.asked = place.dataset;
    this.words = Object.fromEntries([...place.querySelectorAll("[data-board-words] li")].map((l) => [l.dataset.key, l.textContent]));
    this.clock = clockWords(this.asked.language);
    this.now = Date.parse(`${this.asked.now.slice(0, 16)}:00+08:00`);
    this.canvas = place.querySelector("[data-board]");
    this.table = place.querySelector("[data-board-list]");
    this.drawing = new Drawing(this.canvas, this.words, this.clock);
    this.moves = new Moves(this);
    const narrow = matchMedia("(max-width: 767px)").matches;
    this.view = this.asked.view || (narrow ? "list" : "week");
    this.day = this.asked.day ? parseDay(this.asked.day) : today(this.now);
    this.listen();
    this.load();
  }

  listen() {
    document.addEventListener("click", (event) => {
      const show = event.target.closest("[data-board-show]");
      const go = event.target.closest("[data-board-go]");
      if (show) {
        this.view = show.dataset.boardShow;
        this.load();
      } else if (go) {
        const by = Number(go.dataset.boardGo);
        this.day = by ? stepped(this.view, this.day, by) : today(this.now);
        this.load();
      } else if (event.target.closest("[data-board-print]")) {
        this.print();
      }
    });
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "p") {
        event.preventDefault();
        this.print();
      }
    });
    this.canvas.addEventListener("keydown", (event) => this.pressed(event));
    this.canvas.addEventListener("focusin", (event) => this.focused(event.target));
    this.drawing.onscroll = () => this.nearEnd() && this.more();
    this.table.addEventListener("click", (event) => this.listClicked(event));
    window.addEventListener("beforeprint", () => this.rows && this.onPaper());
    window.addEventListener("afterprint", () => this.onScreen());
    let width = window.innerWidth;
    window.addEventListener("resize", () => {
      if (window.innerWidth !== width && !this.paper && !document.querySelector("dialog[open]")) {
        width = window.innerWidth;
        this.draw();
      }
    });
  }

  say(text) {
    document.querySelector("[data-board-said]").textContent = text;
  }

  // A sentence above the board; with a button where something can be done about it.
  note(text, hint, act) {
    const place = this.place.querySelector("[data-board-note]");
    place.replaceChildren(element("strong", "", text || ""));
    if (hint) {
      place.append(element("span", "", hint));
    }
    if (act) {
      const button = element("button", "btn btn-sm", this.words.again);
      button.type = "button";
      button.addEventListener("click", act);
      place.append(button);
    }
    place.hidden = !text;
  }

  address(more) {
    const question = { q: "q", platform: "platform", unit: "unitId", account: "accountId" };
    const asked = new URLSearchParams({ from: written(this.span.first), to: written(this.span.first + this.span.days - 1) });
    Object.entries(question).forEach(([key, name]) => this.asked[key] && asked.set(name, this.asked[key]));
    Object.entries(more || {}).forEach(([name, value]) => asked.set(name, value));
    return `${this.asked.items}?${asked}`;
  }

  async read(more) {
    const answer = await fetch(this.address(more), { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    return answer.json();
  }

  load() {
    this.loaded = this.anew();
  }

  // All anew for these days; what was asked before and comes later is thrown away.
  async anew() {
    this.span = spanOf(this.view, this.day);
    this.cut = false;
    this.head();
    const turn = (this.turn = (this.turn || 0) + 1);
    const waiting = setTimeout(() => turn === this.turn && this.wait(true), PATIENCE);
    try {
      const part = await this.read();
      if (turn === this.turn) {
        this.rows = [];
        this.items = new Map();
        this.canvas.scrollTop = 0;
        this.take(part);
        this.draw();
        this.atWork();
        this.empty();
      }
    } catch (failed) {
      if (turn === this.turn) {
        this.note(this.words.failed, "", () => this.load());
      }
    } finally {
      clearTimeout(waiting);
      if (turn === this.turn) {
        this.wait(false);
      }
    }
  }

  wait(on) {
    this.place.classList.toggle("board-waiting", on);
    this.place.setAttribute("aria-busy", String(on));
    if (on) {
      this.say(this.words.loading);
    }
  }

  take(part) {
    const rows = new Map(part.rows.map((row) => [row.id, { ...row, items: [] }]));
    part.items.forEach((read) => {
      const item = { ...read, key: `${read.kind} ${read.id}` };
      ["at", "clockFrom", "dueAt"].forEach((name) => (item[name] = read[name] ? Date.parse(read[name]) : null));
      rows.get(item.accountId).items.push(item);
      item.row = rows.get(item.accountId);
      this.items.set(item.key, item);
    });
    this.rows.push(...rows.values());
    this.next = part.next;
    this.cut = this.cut || part.cut;
  }

  empty() {
    if (!this.rows.length) {
      this.note(this.words.noAccounts, this.words.noAccountsHint);
    } else if (!this.items.size && !this.next) {
      this.note(this.words.empty, this.words.emptyHint);
    } else {
      this.note(this.cut ? this.words.cut : "");
    }
  }

  // A day opens an hour before now, or at seven; nobody looks at the night first. A month opens
  // three days before today.
  atWork() {
    const { drawing } = this;
    const now = this.now >= drawing.from && this.now < drawing.to;
    const first = { day: now ? this.now - HOUR : drawing.from + 7 * HOUR, month: this.now - 3 * DAY }[this.view];
    this.canvas.scrollLeft = first && (now || this.view === "day") ? drawing.x(first) : 0;
  }

  nearEnd() {
    return this.next && this.canvas.scrollTop + 2 * this.canvas.clientHeight > this.canvas.scrollHeight;
  }

  // The accounts that come next.
  async more() {
    try {
      await this.page();
    } catch (failed) {
      this.note(this.words.failed, "", () => this.more());
    }
  }

  // One page of them at a time, whoever asks for it.
  page() {
    this.reading = this.reading || this.readPage().finally(() => (this.reading = null));
    return this.reading;
  }

  async readPage() {
    const turn = this.turn;
    const part = await this.read({ cursor: this.next });
    if (turn === this.turn) {
      this.take(part);
      this.draw();
    }
  }

  // Everything that belongs on paper is read first; paper does not scroll.
  async print() {
    if (this.printing) {
      return;
    }
    this.printing = true;
    try {
      await this.loaded;
      const { turn } = this;
      while (this.next && this.rows.length < PAPER_ACCOUNTS && turn === this.turn) {
        this.progress();
        await this.page();
      }
      if (this.rows && turn === this.turn) {
        this.empty();
        window.print();
      }
    } catch (failed) {
      this.note(this.words.notPrinted, "", () => this.print());
    } finally {
      this.printing = false;
    }
  }

  progress() {
    const words = this.words.printing.replace("#n", this.rows.length);
    this.note(words);
    this.say(words);
  }

  // One account as it is now, and the cursor on what was moved there.
  async refresh(account, key) {
    const part = await this.read({ accountId: account });
    const at = this.rows.findIndex((row) => row.id === account);
    const others = this.rows;
    this.rows[at].items.forEach((item) => this.items.delete(item.key));
    this.rows = [];
    const next = this.next;
    this.take(part);
    others[at] = this.rows[0];
    this.rows = others;
    this.next = next;
    this.draw();
    const item = this.items.get(key);
    if (item && this.view !== "list" && this.drawing.rows.length && item.at >= this.drawing.from && item.at < this.drawing.to) {
      this.drawing.cardOf(item)?.focus({ preventScroll: true });
    }
  }

  head() {
    document.querySelectorAll("[data-board-show]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.boardShow === this.view)));
    const first = Date.parse(`${written(this.span.first)}T00:00:00+08:00`);
    const last = first + (this.span.days - 1) * 864e5;
    const middle = Date.parse(`${written(this.day)}T00:00:00+08:00`);
    const period = { month: () => this.clock.month(middle), day: () => this.clock.long(middle) }[this.view];
    document.querySelector("[data-board-period]").textContent = period ? period() : `${this.clock.day(first)} – ${this.clock.day(last)}`;
    const address = new URL(location.href);
    address.searchParams.set("view", this.view);
    address.searchParams.set("day", written(this.day));
    history.replaceState(null, "", address);
    document.querySelector("[data-board-view]").value = this.view;
    document.querySelector("[data-board-day]").value = written(this.day);
  }

  draw() {
    const list = this.view === "list";
    this.canvas.hidden = list || !this.rows.length;
    this.table.hidden = !list;
    const count = this.words.rows.replace("#n", this.rows.length).replace("#m", this.items.size);
    this.place.querySelector("[data-board-count]").textContent = count + (this.next ? this.words.moreAccounts : "");
    if (list) {
      this.list(LIST);
    } else {
      this.table.replaceChildren();
      const begun = performance.now();
      this.drawing.show(this.rows, this.view, this.span, this.now);
      performance.measure("board-drawn", { start: begun, end: performance.now() });
      const first = this.rows.find((row) => row.shown.length);
      this.canvas.tabIndex = first ? -1 : 0;
      if (first) {
        this.stop = this.drawing.drawn.get(first.index)?.querySelector(".board-card");
        if (this.stop) {
          this.stop.tabIndex = 0;
        }
      }
      if (this.nearEnd()) {
        this.more();
      }
    }
  }

  // One card is in the order of the keyboard: the last that had the cursor.
  focused(target) {
    const card = target.closest(".board-card");
    if (card && card !== this.stop) {
      if (this.stop) {
        this.stop.tabIndex = -1;
      }
      card.tabIndex = 0;
      this.stop = card;
    }
  }

  pressed(event) {
    const card = event.target.closest(".board-card");
    if (!card || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const item = this.items.get(card.dataset.key);
    if (this.moves.pressed(event, item, card)) {
      if (event.key !== "Escape") {
        event.preventDefault();
      }
      return;
    }
    const next = this.beside(item, event.key);
    if (next) {
      event.preventDefault();
      const to = this.drawing.cardOf(next);
      to?.focus({ preventScroll: true });
      to?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  // The card that lies in this direction: in time within the row, the nearest in time across rows.
  beside(item, key) {
    const cards = item.row.shown;
    const at = cards.indexOf(item);
    const inRow = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: cards.length - 1 };
    if (key in inRow) {
      return cards[inRow[key]];
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    let row = step && this.rows[item.row.index + step];
    while (row && !row.shown.length) {
      row = this.rows[row.index + step];
    }
    return row && row.shown.reduce((a, b) => (Math.abs(b.at - item.at) < Math.abs(a.at - item.at) ? b : a));
  }

  // The same as a plain table, for small screens, for reading aloud and for paper; returns how many
  // lines there are, shown or not.
  list(most) {
    const all = [...this.items.values()].filter((i) => i.at || i.dueAt);
    all.sort((a, b) => (a.at || a.dueAt) - (b.at || b.dueAt) || NAMES.compare(a.row.name, b.row.name));
    const table = element("table", "table card-table board-table");
    const head = table.createTHead().insertRow();
    ["time", "account", "what", "state", "due"].forEach((name) => {
      const cell = element("th", "", this.words[name]);
      cell.scope = "col";
      head.append(cell);
    });
    const body = table.createTBody();
    all.slice(0, most).forEach((item) => body.append(this.line(item)));
    const parts = [table];
    if (all.length > most || this.next) {
      const button = element("button", "btn board-list-more", this.words.moreRows);
      button.type = "button";
      button.addEventListener("click", () => (all.length > most ? this.list(most + LIST) : this.more()));
      parts.push(button);
    }
    this.table.replaceChildren(...(all.length || this.next ? parts : []));
    return all.length;
  }

  // All that has been read, with the moment; a board of paper would be cut at its edges. Where the
  // browser's own menu prints, that may be less than all: the sheet says so.
  onPaper() {
    this.paper = true;
    const lines = this.list(PAPER_LINES);
    const count = this.words.rows.replace("#n", this.rows.length).replace("#m", this.items.size);
    const said = [`${this.words.printed} ${this.clock.moment(this.present())} · ${count}`];
    if (lines > PAPER_LINES || (this.next && this.rows.length >= PAPER_ACCOUNTS)) {
      said.push(this.words.printedCut.replace("#n", Math.min(lines, PAPER_LINES)));
    } else if (this.next) {
      said.push(this.words.printedPart.replace("#n", this.rows.length));
    } else if (this.cut) {
      said.push(this.words.cut);
    }
    this.table.prepend(...said.map((text) => element("p", "board-printed", text)));
  }

  onScreen() {
    this.paper = false;
    if (this.view === "list" && this.rows) {
      this.draw();
    } else {
      this.table.replaceChildren();
    }
  }

  // The hub's time, as the page has stood open since.
  present() {
    return this.now + performance.now();
  }

  line(item) {
    const line = element("tr");
    const what = element("a", "", item.title);
    what.href = item.link;
    const state = element("span", `board-key board-${item.state.toLowerCase()}`, this.words[item.state]);
    const marks = [item.kind === "DUTY" && item.at && this.words.planned, item.push && this.words.push, item.pinned && this.words.pinned];
    const cells = [
      [item.at ? this.clock.moment(item.at) : "—"],
      [element("span", "mark", item.row.mark), ` ${item.row.name}`],
      [what],
      [state, ` ${marks.filter(Boolean).join(" · ")}`],
      [item.dueAt ? this.clock.moment(item.dueAt) : "—"],
    ];
    if (item.movable) {
      const button = element("button", "btn btn-sm board-list-move", this.words.move);
      button.type = "button";
      button.dataset.move = item.key;
      button.setAttribute("aria-label", `${this.words.move} ${item.title}`);
      cells[2].push(button);
    }
    cells.forEach((parts, i) => {
      const cell = element("td");
      cell.dataset.label = [this.words.time, this.words.account, this.words.what, this.words.state, this.words.due][i];
      cell.append(...parts);
      line.append(cell);
    });
    return line;
  }

  listClicked(event) {
    const button = event.target.closest("[data-move]");
    if (button) {
      const item = this.items.get(button.dataset.move);
      this.moves.ask(item, Math.max(item.at, Math.ceil((this.present() + HOUR) / HOUR) * HOUR));
    }
  }
}

document.querySelectorAll("#board").forEach((place) => new Board(place));
