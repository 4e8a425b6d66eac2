// The review desk by keyboard: 1 to 5 answer the gates, Enter approves, R returns, C comments on the
// selected words, F goes to the next mark, N to the next submission, ? shows the keys. Every form
// works without any of this.
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

  function pressed(event) {
    if (busy(event)) {
      return;
    }
    const help = document.getElementById("keys");
    if (event.key === "?" && help) {
      event.preventDefault();
      help.showModal();
      return;
    }
    const move = { c: comment, f: nextMark, n: nextOne }[event.key.toLowerCase()];
    if (move && document.querySelector(".review-desk")) {
      if (move()) {
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
      quote: chosen.toString().trim().slice(0, 500),
      place: place.dataset.place,
      accountId: place.closest("[data-account]").dataset.account,
      near: letters(before.toString()).length,
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

  let mark = -1;

  function nextMark() {
    const marks = [...document.querySelectorAll(".review-drafts mark[id]")];
    if (!marks.length) {
      return false;
    }
    mark = (mark + 1) % marks.length;
    marks[mark].tabIndex = -1;
    marks[mark].focus();
    marks[mark].scrollIntoView({ block: "center" });
    return true;
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
      form.hidden = !document.querySelector("[form=batch][name=step]:checked");
    }
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
    } else if (event.target.closest("[data-keys]")) {
      document.getElementById("keys").showModal();
    }
  });
})();
