// Keeps what is typed into a form on this device until it was sent: <form data-draft="name"
// data-draft-of="person" data-draft-at="address">. Files are not kept. Drafts of other people who
// used the device are removed. <… data-draft-done="name"> on the page that follows removes the own.
(() => {
  "use strict";
  const PREFIX = "juzhen.draft.";
  const SKIPPED = ["hidden", "file", "password", "submit", "button"];

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key) || "null");
    } catch (denied) {
      return null;
    }
  }

  function write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch (denied) {
      return false;
    }
  }

  function remove(wanted) {
    try {
      Object.keys(localStorage)
        .filter((key) => key.startsWith(PREFIX) && wanted(key))
        .forEach((key) => localStorage.removeItem(key));
    } catch (denied) {
      // Nothing is kept where nothing may be kept.
    }
  }

  function fields(form) {
    return [...form.elements].filter(
      (e) => e.name && !SKIPPED.includes(e.type) && e.tagName !== "BUTTON" && !e.closest(".give-picture"),
    );
  }

  function say(form, what, shown) {
    form.querySelectorAll(`[data-draft-said=${what}]`).forEach((line) => {
      line.hidden = !shown;
    });
  }

  function keeping(form) {
    const key = `${PREFIX}${form.dataset.draft}.${form.dataset.draftOf}.${form.dataset.draftAt}`;
    const own = `${PREFIX}${form.dataset.draft}.${form.dataset.draftOf}.`;
    remove((other) => other.startsWith(PREFIX + form.dataset.draft) && !other.startsWith(own));
    const kept = read(key);
    const refused = form.querySelector(".reason-late, .is-invalid");
    const keep = () => {
      const values = {};
      fields(form).forEach((e) => {
        values[e.name] = e.value;
      });
      say(form, "kept", write(key, values));
    };
    if (kept && !refused) {
      const changed = fields(form).filter((e) => e.name in kept && kept[e.name] !== e.value);
      changed
        .filter((e) => e.tagName !== "SELECT" || [...e.options].some((o) => o.value === kept[e.name]))
        .forEach((e) => {
          e.value = kept[e.name];
        });
      say(form, "back", changed.length > 0);
    }
    form.addEventListener("input", keep);
    form.querySelector("[data-draft-drop]")?.addEventListener("click", () => {
      remove((other) => other === key);
      form.reset();
      say(form, "back", false);
      say(form, "kept", false);
    });
    form.addEventListener("submit", (event) => {
      keep();
      say(form, "offline", !navigator.onLine);
      if (!navigator.onLine) {
        event.preventDefault();
        form.querySelector("[data-draft-said=offline]")?.scrollIntoView({ block: "center" });
      }
    });
    window.addEventListener("online", () => say(form, "offline", false));
  }

  document.querySelectorAll("[data-draft-done]").forEach((done) => {
    const sent = document.querySelector(".flash");
    if (sent) {
      remove((key) => key.startsWith(PREFIX + done.dataset.draftDone));
    }
  });
  document.querySelectorAll("form[data-draft]").forEach(keeping);
})();
