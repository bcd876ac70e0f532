// Added by the preview to copies of pages; never published.
"use strict";
(() => {
  const { page, version, lost } = document.currentScript.dataset;
  const host = document.querySelector("diptych-preview");
  if (!host) return;
  if (!host.shadowRoot) { // a browser that does not know shadow trees in HTML
    const template = host.querySelector("template");
    host.attachShadow({ mode: "open" }).append(template.content);
    template.remove();
  }
  const panel = host.shadowRoot.querySelector("div");
  const remember = (name, value) => { try { sessionStorage.setItem("diptych-" + name, value); } catch { /* refused */ } };
  const recall = (name) => { try { return sessionStorage.getItem("diptych-" + name); } catch { return null; } };

  // folded stays folded, whatever comes
  const fold = () => panel.querySelectorAll("details").forEach((details) => {
    details.open = recall("folded") !== "yes";
    details.addEventListener("toggle", () => remember("folded", details.open ? "no" : "yes"));
  });
  let shown = panel.innerHTML;
  const show = (html) => {
    if (html === shown) return;
    shown = html;
    panel.innerHTML = html;
    fold();
  };
  fold();

  // browsers keep the place when they reload; some lose it when the page has grown
  const place = "place-" + page;
  const kept = recall(place);
  if (kept !== null) {
    remember(place, "");
    if (kept !== "") addEventListener("load", () => scrollTo({ top: Number(kept), behavior: "instant" }), { once: true });
  }
  const reload = () => {
    remember(place, String(scrollY));
    location.reload();
  };

  // A browser opens six connections to a server at most, and a page that waits keeps one: those in view only.
  let source = null;
  let current = null; // what the server said last
  const close = () => { source?.close(); source = null; };
  const connect = () => {
    if (source || document.hidden) return;
    const query = new URLSearchParams({ page, version });
    source = new EventSource("/.diptych/events?" + query);
    source.addEventListener("reload", () => { close(); reload(); });
    source.addEventListener("show", (event) => { current = JSON.parse(event.data); show(current); });
    source.onerror = () => {
      const note = document.createElement("p");
      note.className = "gone";
      note.setAttribute("role", "status");
      note.textContent = lost;
      show(note.outerHTML);
      if (source?.readyState === EventSource.CLOSED) { close(); setTimeout(connect, 1000); }
    };
  };
  document.addEventListener("visibilitychange", () => document.hidden ? close() : connect());
  addEventListener("pagehide", close);
  addEventListener("pageshow", connect);
  connect();
})();
