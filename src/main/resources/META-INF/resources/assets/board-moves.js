// Moving on the board: by pointer, by keys, or by the field on the sheet. Nothing is moved here; the
// hub says what would happen, and does it when somebody confirms.
import { DAY, HOUR, MINUTE, element } from "./board-draw.js";

const FAR = 5;

function token() {
  return document.querySelector("meta[name=csrf-token]").content;
}

// Fails where the hub cannot be reached, before or amid its answer.
async function send(path, fields) {
  const answer = await fetch(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: "text/html", "X-CSRF-TOKEN": token() },
  });
  return { ok: answer.ok, text: await answer.text() };
}

export class Moves {
  // board: has drawing, words, say(text), refresh(account, key), items by key.
  constructor(board) {
    this.board = board;
    this.sheet = document.querySelector("[data-board-sheet]");
    this.toasts = document.querySelector("[data-board-toasts]");
    const place = board.drawing.place;
    place.addEventListener("pointerdown", (event) => this.grasp(event));
    place.addEventListener("click", (event) => this.dragged && event.preventDefault(), true);
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.drop());
    this.sheet.addEventListener("submit", (event) => this.confirm(event));
    this.sheet.addEventListener("click", (event) => this.clicked(event));
    this.sheet.addEventListener("close", () => this.layDown());
    this.toasts.addEventListener("submit", (event) => this.undo(event));
  }

  get drawing() {
    return this.board.drawing;
  }

  // How far one step goes, and a large one.
  steps() {
    return { month: [DAY, 7 * DAY], week: [15 * MINUTE, 2 * HOUR], day: [5 * MINUTE, HOUR] }[this.drawing.view];
  }

  snapped(item, pixels) {
    if (this.drawing.view === "month") {
      return item.at + Math.round(pixels / this.drawing.column) * DAY;
    }
    const [step] = this.steps();
    return Math.round((item.at + pixels / this.drawing.scale) / step) * step;
  }

  // By pointer; a finger scrolls, and moves on the sheet.
  grasp(event) {
    const card = event.target.closest("[data-movable]");
    if (!card || event.button !== 0 || event.pointerType === "touch") {
      return;
    }
    const item = this.board.items.get(card.dataset.key);
    const from = event.clientX;
    const scrolled = this.drawing.place.scrollLeft;
    this.dragged = false;
    const move = (now) => {
      const pixels = now.clientX - from + this.drawing.place.scrollLeft - scrolled;
      if (!this.held && Math.abs(pixels) < FAR) {
        return;
      }
      if (!this.held) {
        this.dragged = true;
        card.setPointerCapture(event.pointerId);
        this.hold(item, card);
      }
      this.carry(this.snapped(item, pixels), pixels);
    };
    const end = (released) => {
      card.removeEventListener("pointermove", move);
      card.removeEventListener("pointerup", end);
      card.removeEventListener("pointercancel", end);
      const held = this.held;
      setTimeout(() => (this.dragged = false));
      if (held && released.type === "pointerup" && held.at !== item.at) {
        this.ask(item, held.at);
      } else if (held) {
        this.layDown();
      }
    };
    card.addEventListener("pointermove", move);
    card.addEventListener("pointerup", end);
    card.addEventListener("pointercancel", end);
  }

  hold(item, card) {
    this.held = { item, card, at: item.at };
    card.classList.add("board-held");
    this.tip = element("div", "board-tip");
    card.after(this.tip);
  }

  // Stands at another moment, and says so.
  carry(at, pixels) {
    const { item, card } = this.held;
    this.held.at = at;
    const left = pixels === undefined ? this.drawing.left(at) : this.drawing.left(item.at) + pixels;
    card.style.left = `${left}px`;
    this.tip.style.left = `${left}px`;
    this.tip.style.top = card.style.top;
    const words = this.drawing.clock.moment(at);
    this.tip.textContent = item.dueAt && at > item.dueAt ? `${words} ${this.board.words.late}` : words;
    this.tip.classList.toggle("board-tip-late", Boolean(item.dueAt && at > item.dueAt));
  }

  // Nothing was changed: it stands where it stood.
  layDown() {
    if (!this.held) {
      return;
    }
    const { item, card } = this.held;
    card.classList.remove("board-held");
    card.style.left = `${this.drawing.left(item.at)}px`;
    this.tip.remove();
    this.held = null;
  }

  drop() {
    if (this.held && !this.sheet.open) {
      const { card } = this.held;
      this.layDown();
      this.board.say(this.board.words.laid);
      card.focus();
    }
  }

  // By keys: picked up, carried, laid before the sheet.
  pressed(event, item, card) {
    if (!this.held) {
      if (event.key.toLowerCase() !== "m") {
        return false;
      }
      if (item.movable) {
        this.hold(item, card);
        this.carryByKey(item.at);
      } else {
        this.board.say(this.board.words.notMovable);
      }
      return true;
    }
    const [step, large] = this.steps();
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -2, ArrowDown: 2 }[event.key];
    if (event.key === "Enter") {
      this.ask(item, this.held.at);
    } else if (by) {
      const size = event.shiftKey || Math.abs(by) === 2 ? large : step;
      this.carryByKey(this.held.at + Math.sign(by) * size);
    }
    return true;
  }

  carryByKey(at) {
    const { item, card } = this.held;
    this.carry(at);
    const words = this.board.words.held;
    this.board.say(words.replace("#title", item.title).replace("#at", this.drawing.clock.moment(at)));
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  // The sheet, as the hub fills it in.
  async ask(item, at) {
    this.asked = item;
    await this.tried({ kind: item.kind, id: item.id, at: new Date(at).toISOString() });
  }

  // Only looked at: where no answer comes nothing was changed.
  async tried(fields) {
    const { words } = this.board;
    const answer = await send("/calendar/moves/trial", fields).catch(() => this.lost(words.lost, words.lostHint));
    if (answer) {
      this.show(answer.text);
    }
  }

  // What was done, or nothing, and the sheet where something stands against it. Where no answer comes
  // nobody knows whether it was.
  async moved(form) {
    const { words } = this.board;
    const again = () => this.board.load();
    const answer = await send("/calendar/moves", new FormData(form)).catch(() => this.lost(words.unsure, words.unsureHint, again));
    if (answer && !answer.ok) {
      this.show(answer.text);
    }
    return answer?.ok && answer.text;
  }

  // The hub does not answer: the card lies where it was, and that is said.
  lost(text, hint, act) {
    const card = this.held?.card;
    this.sheet.close();
    this.layDown();
    this.board.note(text, hint, act);
    this.board.say(`${text} ${hint}`);
    card?.focus();
  }

  show(text) {
    if (!text.includes("data-move")) {
      this.failed();
      return;
    }
    this.board.empty();
    this.sheet.innerHTML = text;
    if (!this.sheet.open) {
      this.sheet.showModal();
    }
    const unmoved = this.asked && !this.held;
    if (unmoved) {
      this.sheet.querySelector("details").open = true;
    }
    const missing = this.sheet.querySelector("[name=reason]");
    (missing || this.sheet.querySelector("[data-move-confirm]") || this.sheet.querySelector("[data-move-close]")).focus();
  }

  failed() {
    this.sheet.close();
    this.layDown();
    this.board.note(this.board.words.refused);
  }

  clicked(event) {
    if (event.target.closest("[data-move-close]")) {
      const card = this.held?.card;
      this.sheet.close();
      this.board.say(this.board.words.laid);
      card?.focus();
    } else if (event.target.closest("[data-move-try]")) {
      const fields = Object.fromEntries(new FormData(this.sheet.querySelector("form")));
      fields.at = this.sheet.querySelector("[data-move-at]").value;
      if (fields.at) {
        this.tried(fields);
      }
    }
  }

  async confirm(event) {
    event.preventDefault();
    const done = await this.moved(event.target);
    if (done) {
      this.sheet.close();
      await this.toast(done);
    }
  }

  async undo(event) {
    event.preventDefault();
    const form = event.target;
    this.asked = this.board.items.get(`${form.dataset.kind} ${form.dataset.id}`) || this.asked;
    const done = await this.moved(form);
    if (done) {
      await this.toast(done);
    }
  }

  // Says what was done; the way back stands beside it.
  async toast(text) {
    const held = element("template");
    held.innerHTML = text;
    const made = held.content.firstElementChild;
    this.toasts.replaceChildren(made);
    const { board } = this;
    try {
      await board.refresh(this.asked.accountId, `${made.dataset.kind} ${made.dataset.id}`);
    } catch (failed) {
      board.note(board.words.failed, "", () => board.load());
    }
  }
}
