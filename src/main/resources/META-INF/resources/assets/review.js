// The review desk by keyboard: 1 to 5 answer the gates, Enter approves, R returns. The form works
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

  function pressed(event) {
    const form = document.querySelector("form[data-review]");
    if (!form || busy(event)) {
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
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });
})();
