// The review desk by keyboard: 1 to 5 answer the gates, Enter approves, R returns, C comments on the
// selected words, F goes to the next mark, A to the next finding to be answered, D to the next
// difference, N to the next submission, ? shows the keys, Escape leaves a field. Every form works
// without any of this.
(() => {
  "use strict";

  function busy(event) {
    return (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      document.querySelector("dialog[open]") ||
      event.target.closest("input:not([type=checkbox]), textarea, select, button, a, summary")
    );
  }

  // Out of a field and back to the keys; a dialog closes by itself.
  function leave(event) {
    const field = event.target.closest?.("input, textarea, select");
    if (field?.closest(".review-desk") && !document.querySelector("dialog[open]")) {
      field.blur();
    }
  }

  function pressed(event) {
    if (event.key === "Escape") {
      leave(event);
      return;
    }
    if (busy(event)) {
      return;
    }
    const help = document.getElementById("keys");
    if (event.key === "?" && help) {
      event.preventDefault();
      help.showModal();
      return;
    }
    const move = { a: nextAnswer, c: comment, d: nextDifference, f: nextMark, n: nextOne }[event.key.toLowerCase()];
    if (move && document.querySelector(".review-desk")) {
      if (move(event.shiftKey ? -1 : 1)) {
        event.preventDefault();
      }
      return;
    }
    const form = document.querySelector("form[data-review]");
    if (!form) {
      return;
    }
    const gate = form.querySelector(`[data-gate="${CSS.escape(event.key)}"]`);
    if (gate) {
      event.preventDefault();
      gate.checked = !gate.checked;
      gate.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[value=APPROVE]"));
    } else if (event.key === "r" || event.key === "R") {
      event.preventDefault();
      giveBack(form);
    }
  }

  const letters = (text) => text.replace(/\s+/gu, "");

  // Words as they are signed: where links lead is written beside them, and is no part of them.
  function signed(range) {
    const words = range.cloneContents();
    words.querySelectorAll("[data-beside]").forEach((note) => note.remove());
    return words.textContent;
  }

  // The selected words with what tells them apart from the same words elsewhere in the draft.
  function selected() {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) {
      return null;
    }
    const range = chosen.getRangeAt(0);
    const start = range.startContainer;
    const place = (start.nodeType === 1 ? start : start.parentElement).closest("[data-place]");
    if (!place || !place.contains(range.endContainer)) {
      return null;
    }
    const before = document.createRange();
    before.selectNodeContents(place);
    before.setEnd(range.startContainer, range.startOffset);
    return {
      quote: signed(range).trim().slice(0, 500),
      place: place.dataset.place,
      accountId: place.closest("[data-account]").dataset.account,
      near: letters(signed(before)).length,
    };
  }

  function comment() {
    const form = document.getElementById("comment");
    if (!form) {
      return false;
    }
    const words = selected();
    if (words) {
      Object.entries(words).forEach(([name, value]) => {
        form.elements[name].value = value;
      });
    }
    (words ? form.elements.body : form.elements.quote).focus();
    return true;
  }

  // Around among the places of one kind, from where the last step led.
  const last = {};

  function around(kind, places, step) {
    if (!places.length) {
      return null;
    }
    const from = places.indexOf(last[kind]);
    const at = from < 0 ? (step < 0 ? places.length - 1 : 0) : from + step;
    last[kind] = places[(at + places.length) % places.length];
    return last[kind];
  }

  function goTo(place) {
    if (place) {
      place.tabIndex = -1;
      place.focus();
      place.scrollIntoView({ block: "center" });
    }
    return Boolean(place);
  }

  function nextMark(step) {
    return goTo(around("mark", [...document.querySelectorAll(".review-drafts mark[id]")], step));
  }

  function nextDifference(step) {
    const all = [...document.querySelectorAll(".review-changes ins, .review-changes del")];
    const place = around("difference", all, step);
    if (place) {
      place.closest("details").open = true;
    }
    return goTo(place);
  }

  // The finding whose words were just looked at, else the next that waits.
  function nextAnswer(step) {
    const waits = [...document.querySelectorAll("[data-finding] select")].filter((s) => !s.value);
    const seen = document.activeElement.id;
    const its = waits.find((s) => seen && s.closest("[data-finding]").dataset.finding === seen);
    const field = its || around("answer", waits, step);
    field?.focus();
    field?.scrollIntoView({ block: "center" });
    return Boolean(field);
  }

  function nextOne() {
    const next = document.querySelector(".review-side a[data-next]");
    if (next) {
      next.click();
    }
    return Boolean(next);
  }

  // The act for several is only there while something is ticked.
  function picked() {
    const form = document.querySelector("form[data-batch]");
    if (form) {
      const ticked = document.querySelectorAll("[form=batch][name=step]:checked").length;
      form.hidden = !ticked;
      document.querySelector("[data-picked]").hidden = !ticked;
      document.querySelector("[data-picked-count]").textContent = ticked;
    }
  }

  function pickAll() {
    document.querySelectorAll("[form=batch][name=step]").forEach((box) => {
      box.checked = true;
    });
    picked();
  }

  // Without a reason the cursor goes to where the reason is written.
  function giveBack(form) {
    const note = form.querySelector("[name=note]");
    if (note.value.trim()) {
      form.requestSubmit(form.querySelector("[value=RETURN]"));
    } else {
      note.focus();
    }
  }

  document.addEventListener("keydown", pressed);
  document.addEventListener("change", picked);
  document.addEventListener("DOMContentLoaded", picked);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) {
      window.print();
    } else if (event.target.closest("[data-pick-all]")) {
      pickAll();
    } else if (event.target.closest("[data-keys]")) {
      document.getElementById("keys").showModal();
    }
  });
})();
