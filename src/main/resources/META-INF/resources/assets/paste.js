// Pasting a page into the form of an article: <div data-paste="address"> around a textarea and a
// field that shows the text as it will look. What the clipboard holds goes to the hub, which keeps
// the pictures and cleans the markup; only what comes back is shown. Nothing that stands in the form
// is touched when it is refused. Without this file the textarea takes markup as ever.
(() => {
  "use strict";
  const MOST = 24 * 1024 * 1024;
  const OWN = /^file:([0-9a-f]{64})$/u;
  const SHOWN = /\/files\/digest\/([0-9a-f]{64})$/u;
  const GUESSED = ["title", "source", "publishedAt", "documentNo", "url"];

  // In a document that is never shown nothing loads and nothing runs.
  function inert(html) {
    return new DOMParser().parseFromString(html, "text/html");
  }

  // Pictures of the hub are shown; others stay an address, so that looking at it calls nobody.
  function shownOf(html, word) {
    const page = inert(html);
    page.querySelectorAll("img").forEach((picture) => {
      const src = picture.getAttribute("src") || "";
      const own = OWN.exec(src);
      if (own) {
        picture.setAttribute("src", `/files/digest/${own[1]}`);
      } else {
        picture.removeAttribute("src");
        picture.dataset.from = src;
        picture.title = word;
        picture.alt = picture.alt || word;
      }
    });
    const part = document.createDocumentFragment();
    part.append(...page.body.childNodes);
    return part;
  }

  function sourceOf(area, word) {
    const page = inert("");
    page.body.append(...[...area.childNodes].map((node) => page.importNode(node, true)));
    page.querySelectorAll("img").forEach((picture) => {
      const own = SHOWN.exec(picture.getAttribute("src") || "");
      if (own) {
        picture.setAttribute("src", `file:${own[1]}`);
      } else if (picture.dataset.from) {
        picture.setAttribute("src", picture.dataset.from);
        delete picture.dataset.from;
        picture.removeAttribute("title");
        if (picture.alt === word) {
          picture.removeAttribute("alt");
        }
      }
    });
    return page.body.innerHTML;
  }

  function begin(place) {
    const area = place.querySelector("[data-paste-shown]");
    const source = place.querySelector("textarea");
    const said = place.querySelector("[data-paste-said]");
    const missing = place.querySelector("[data-paste-missing]");
    const toggle = place.querySelector("[data-paste-toggle]");
    const picker = place.querySelector("[data-paste-pictures]");
    const form = place.closest("form");
    const words = place.dataset;
    let known = true;
    let underWay = 0;
    let spot = null;

    function say(text, faults) {
      said.textContent = text;
      said.hidden = !text;
      missing.replaceChildren(
        ...faults.map((fault) => {
          const line = document.createElement("li");
          line.textContent = fault;
          return line;
        }),
      );
      missing.hidden = !faults.length;
    }

    // What stands in the field becomes what is sent, unless the source is being looked at.
    function keep() {
      if (!area.hidden && known) {
        source.value = sourceOf(area, words.elsewhere);
      }
    }

    function remember() {
      const chosen = getSelection();
      if (chosen.rangeCount && area.contains(chosen.getRangeAt(0).commonAncestorContainer)) {
        spot = chosen.getRangeAt(0).cloneRange();
      }
    }

    function insert(part) {
      if (!spot || !area.contains(spot.commonAncestorContainer)) {
        spot = document.createRange();
        spot.selectNodeContents(area);
        spot.collapse(false);
      }
      spot.deleteContents();
      const last = part.lastChild;
      spot.insertNode(part);
      if (last) {
        spot.setStartAfter(last);
        spot.collapse(true);
        getSelection().removeAllRanges();
        getSelection().addRange(spot);
      }
    }

    function guess(pasted) {
      GUESSED.filter((name) => pasted[name]).forEach((name) => {
        const field = form.elements[name];
        if (field && !field.value.trim()) {
          field.value = pasted[name];
        }
      });
    }

    // The answer, or null after it was said why there is none.
    async function sent(html, files) {
      const body = new FormData();
      body.append("html", new Blob([html], { type: "text/html" }), "paste.html");
      body.append("url", form.elements.url.value);
      files.forEach((file) => body.append("pictures", file, file.name || "picture"));
      if (html.length + files.reduce((all, file) => all + file.size, 0) > MOST) {
        say("", [words.tooLarge]);
        return null;
      }
      try {
        const answer = await fetch(words.paste, {
          method: "POST",
          body,
          headers: {
            Accept: "application/json",
            "X-CSRF-TOKEN": document.querySelector("meta[name=csrf-token]").content,
          },
        });
        const told = await answer.json();
        if (!answer.ok) {
          say("", [told.detail || words.lost]);
        }
        return answer.ok ? told : null;
      } catch (lost) {
        say("", [words.lost]);
        return null;
      }
    }

    async function take(html, files, put) {
      underWay += 1;
      area.setAttribute("aria-busy", "true");
      say(words.busy, []);
      const pasted = await sent(html, files);
      underWay -= 1;
      if (!underWay) {
        area.removeAttribute("aria-busy");
      }
      if (pasted) {
        put(shownOf(pasted.html, words.elsewhere), pasted);
        keep();
        say(pasted.said, pasted.missing.map((fault) => fault.sentence));
      }
      return Boolean(pasted);
    }

    function takeIn(html, files) {
      remember();
      return take(html, files, (part, pasted) => {
        insert(part);
        guess(pasted);
      });
    }

    // All of the source, looked at as the hub will keep it.
    async function look() {
      if (!source.value.trim()) {
        area.replaceChildren();
        return true;
      }
      return take(source.value, [], (part) => area.replaceChildren(part));
    }

    function show(rich) {
      area.hidden = !rich;
      source.hidden = rich;
      toggle.setAttribute("aria-pressed", String(!rich));
      const word = toggle.querySelector("span");
      [word.textContent, toggle.dataset.word] = [toggle.dataset.word, word.textContent];
    }

    function brought(event, data) {
      const html = data.getData("text/html");
      const files = [...data.files];
      if (html || files.length) {
        event.preventDefault();
        takeIn(html, files);
      }
    }

    area.addEventListener("paste", (event) => brought(event, event.clipboardData));
    area.addEventListener("drop", (event) => brought(event, event.dataTransfer));
    area.addEventListener("input", keep);
    area.addEventListener("blur", remember);
    place.querySelector("label").addEventListener("click", (event) => {
      if (!area.hidden) {
        event.preventDefault();
        area.focus();
      }
    });
    picker.addEventListener("change", async () => {
      const files = [...picker.files];
      picker.value = "";
      await takeIn("", files);
    });
    toggle.addEventListener("click", async () => {
      if (!area.hidden) {
        keep();
        show(false);
        source.focus();
      } else if (await look()) {
        known = true;
        show(true);
        area.focus();
      }
    });
    form.addEventListener("submit", (event) => {
      if (underWay) {
        event.preventDefault();
        said.scrollIntoView({ block: "center" });
      } else {
        keep();
      }
    });

    document.execCommand("defaultParagraphSeparator", false, "p");
    source.required = false;
    place.querySelectorAll("[data-paste-rich]").forEach((part) => {
      part.hidden = false;
    });
    place.querySelector("[data-paste-plain]").hidden = true;
    area.hidden = false;
    source.hidden = true;
    // A form that was refused comes back with its text; until it is shown the source stands.
    if (source.value.trim()) {
      known = false;
      area.contentEditable = "false";
      look().then((shown) => {
        known = shown;
        area.contentEditable = "true";
        if (!shown) {
          show(false);
        }
      });
    }
  }

  document.querySelectorAll("[data-paste]").forEach(begin);
})();
