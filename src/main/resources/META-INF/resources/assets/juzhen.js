// What pages do in the browser beside htmx: remember the navigation and the theme, ask before acts
// that cannot be taken back, send the CSRF token, and a few keys. Loaded in the head, so that the
// theme is right before the first paint.
(() => {
  "use strict";
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  const kept = {
    get: (key) => {
      try {
        return localStorage.getItem(key);
      } catch (denied) {
        return null;
      }
    },
    set: (key, value) => {
      try {
        localStorage.setItem(key, value);
      } catch (denied) {
        // Private windows may refuse; the choice then lasts for this page.
      }
    },
  };

  const theme = () => kept.get("juzhen.theme") || "auto";

  function paint() {
    const wanted = theme();
    const shown = wanted === "auto" ? (dark.matches ? "dark" : "light") : wanted;
    root.setAttribute("data-bs-theme", shown);
    document.querySelectorAll("[data-theme]").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.theme === wanted));
    });
    document.dispatchEvent(new CustomEvent("juzhen:theme", { detail: shown }));
  }

  function foldNavigation(narrow) {
    root.classList.toggle("nav-narrow", narrow);
    document.querySelectorAll("[data-nav=fold]").forEach((button) => {
      button.setAttribute("aria-expanded", String(!narrow));
    });
  }

  function openNavigation(open) {
    root.classList.toggle("nav-open", open);
    document.querySelectorAll("[data-nav=open]").forEach((button) => {
      button.setAttribute("aria-expanded", String(open));
    });
    if (open) {
      document.querySelector(".side a")?.focus();
    }
  }

  // One dialog for every question; the promise is true when the person agrees.
  function ask(sentence, word) {
    const dialog = document.getElementById("ask");
    if (!dialog) {
      return Promise.resolve(window.confirm(sentence));
    }
    dialog.querySelector("[data-ask=sentence]").textContent = sentence;
    const yes = dialog.querySelector("[data-ask=yes]");
    yes.textContent = word || yes.dataset.word;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((answer) => {
      dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
    });
  }

  function closeMenus(except) {
    document.querySelectorAll("details.menu[open], details.clock[open]").forEach((details) => {
      if (!details.contains(except)) {
        details.open = false;
      }
    });
  }

  // An answer of the library goes into the field, to be changed there; the entry stays known.
  function fill(button) {
    const field = document.querySelector(button.dataset.fill);
    const entry = document.querySelector(`[data-entry-of="${button.dataset.fill}"]`);
    field.value = button.dataset.text;
    entry.value = button.dataset.entry;
    entry.disabled = false;
    field.focus();
  }

  // Where the clipboard is closed (plain http), the words are selected and copied the old way.
  async function copy(button) {
    const words = document.querySelector(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(words.textContent);
    } catch (closed) {
      getSelection().selectAllChildren(words);
      document.execCommand("copy");
    }
    button.querySelector("span").textContent = button.dataset.word;
  }

  function clicked(event) {
    closeMenus(event.target);
    const copying = event.target.closest("[data-copy]");
    if (copying) {
      copy(copying);
      return;
    }
    const filling = event.target.closest("[data-fill]");
    if (filling) {
      fill(filling);
      return;
    }
    const button = event.target.closest("[data-theme], [data-nav]");
    if (!button) {
      if (root.classList.contains("nav-open") && !event.target.closest(".side")) {
        openNavigation(false);
      }
      return;
    }
    if (button.dataset.theme) {
      kept.set("juzhen.theme", button.dataset.theme);
      paint();
    } else if (button.dataset.nav === "fold") {
      const narrow = !root.classList.contains("nav-narrow");
      kept.set("juzhen.nav", narrow ? "narrow" : "wide");
      foldNavigation(narrow);
    } else {
      event.stopPropagation();
      openNavigation(!root.classList.contains("nav-open"));
    }
  }

  // <form data-confirm="…" data-confirm-word="…"> or the same on its button.
  async function submitted(event) {
    const form = event.target;
    const source = event.submitter?.dataset.confirm ? event.submitter : form;
    if (!source.dataset.confirm || form.dataset.agreed) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (await ask(source.dataset.confirm, source.dataset.confirmWord)) {
      form.dataset.agreed = "yes";
      form.requestSubmit(event.submitter);
      delete form.dataset.agreed;
    }
  }

  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable=true]");
  }

  function pressed(event) {
    if (event.key === "Escape") {
      closeMenus(null);
      openNavigation(false);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (event.key === "/") {
      const search = document.querySelector("input[type=search]");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  }

  paint();
  foldNavigation(kept.get("juzhen.nav") === "narrow");
  dark.addEventListener("change", paint);
  document.addEventListener("DOMContentLoaded", () => {
    paint();
    foldNavigation(kept.get("juzhen.nav") === "narrow");
    document.querySelector("[data-focus], [aria-invalid=true]")?.focus();
  });
  document.addEventListener("click", clicked);
  document.addEventListener("submit", submitted, true);
  document.addEventListener("keydown", pressed);
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector("meta[name=csrf-token]");
    if (token) {
      event.detail.headers["X-CSRF-TOKEN"] = token.content;
    }
  });
  document.addEventListener("htmx:confirm", (event) => {
    const question = event.detail.question;
    if (question) {
      event.preventDefault();
      ask(question).then((agreed) => agreed && event.detail.issueRequest(true));
    }
  });
  // A refusal of a part is shown where the part would have been (the hub answers with a sentence).
  document.addEventListener("htmx:beforeSwap", (event) => {
    if ([400, 409, 412, 422].includes(event.detail.xhr.status)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
})();
