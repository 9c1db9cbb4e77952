/* Waits for news of the page that is looked at, and lets it become what it is now without losing the place in it. */
(() => {
  "use strict";
  const { have: shown, told: said, lost } = document.currentScript.dataset;
  const ARTICLE = "article.md-content__inner";
  const TOC = ".md-sidebar--secondary";
  /* What Material sets up when a page starts, or other scripts have laid hands on. */
  const STARTED = "h1,h2,h3,h4,h5,h6,.tabbed-set,.mermaid,.annotate,.arithmatex,.grid,script,iframe,video,form,#dk-rows";
  const CODE = /"content\.(?:code|tooltips|footnote)/;
  const PLACE = `dreiklang ${location.pathname}`;
  let have = shown;
  let told = said;
  let source = null;

  document.documentElement.style.overflowAnchor = "none"; // we keep the place ourselves

  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const outer = (page, selector) => page.querySelector(selector)?.outerHTML ?? "";
  const started = () => (CODE.test(document.getElementById("__config")?.textContent ?? "") ? `${STARTED},pre,sup` : STARTED);

  const reload = () => {
    sessionStorage.setItem(PLACE, String(scrollY));
    location.reload();
  };

  const alike = (a, b, c) =>
    a.nodeType === 1 && b.nodeType === 1 && a.cloneNode().isEqualNode(b.cloneNode()) && a.tagName === c.tagName;

  /* The steps that make of *was* what is to be *next*, on the page as it is *here*: only what differs, as far inside as
     that can be told apart. Where a script has added something, nobody knows what belongs together. */
  const steps = (was, next, here) => {
    const [before, after, live] = [was, next, here].map((one) => [...one.childNodes]);
    if (before.length !== live.length) return null;
    const same = (a, b) => a !== undefined && b !== undefined && a.isEqualNode(b);
    let start = 0;
    while (same(before[start], after[start])) start += 1;
    let [end, last] = [before.length, after.length];
    while (end > start && last > start && same(before[end - 1], after[last - 1])) [end, last] = [end - 1, last - 1];
    const whole = (from, to, until) => ({ at: here, end: live[to] ?? null, out: live.slice(from, to), into: after.slice(from, until) });
    if (end !== last) return [whole(start, end, last)];
    return live.slice(start, end).flatMap((node, number) => {
      const place = start + number;
      if (same(before[place], after[place])) return [];
      const inner = alike(before[place], after[place], node) && steps(before[place], after[place], node);
      return inner || [whole(place, place + 1, place + 1)];
    });
  };

  const needsStart = (node) => node.nodeType === 1 && (node.matches(started()) || node.querySelector(started()) !== null);

  /* Tables get the frame in which Material lets them be moved sideways. */
  const framed = (nodes) => {
    const made = document.createDocumentFragment();
    made.append(...nodes.map((node) => document.importNode(node, true)));
    for (const table of made.querySelectorAll("table:not([class])")) {
      const inner = Object.assign(document.createElement("div"), { className: "md-typeset__table" });
      const frame = Object.assign(document.createElement("div"), { className: "md-typeset__scrollwrap" });
      table.replaceWith(frame);
      frame.append(inner);
      inner.append(table);
    }
    return made;
  };

  const keepPlace = (change) => {
    const blocks = [...document.querySelectorAll(`${ARTICLE} *`)];
    const top = blocks.find((one) => one.children.length === 0 && one.getBoundingClientRect().bottom > 0);
    const before = top?.getBoundingClientRect().top;
    change();
    if (scrollY > 0 && top?.isConnected) scrollBy({ top: top.getBoundingClientRect().top - before, behavior: "instant" });
  };

  const become = (html) => {
    const next = parse(html);
    const [was, now, live] = [source, next, document].map((page) => page?.querySelector(ARTICLE));
    if (!was || !now || !live || outer(source, TOC) !== outer(next, TOC)) return reload();
    const changes = steps(was, now, live);
    const isTouchy = ({ at, out, into }) => at.closest("pre,form,svg") !== null || [...out, ...into].some(needsStart);
    if (changes === null || changes.some(isTouchy)) return reload();
    keepPlace(() => {
      for (const { at, end, out, into } of changes) {
        at.insertBefore(framed(into), end);
        for (const node of out) node.remove();
      }
    });
    document.title = next.title;
    source = next;
  };

  /* The last good text stays, with what is wrong now above it. */
  const tell = (troubles) => {
    document.querySelector(".dk-live-alarm")?.remove();
    const box = Object.assign(document.createElement("div"), { className: "dk-live-alarm md-typeset", innerHTML: troubles });
    if (troubles) (document.querySelector(ARTICLE) ?? document.querySelector("main"))?.before(box);
  };

  const connected = (is) => {
    const bar = document.querySelector(".dk-live-lost");
    if (is) bar?.remove();
    else if (!bar) document.body.append(Object.assign(document.createElement("p"), { className: "dk-live-lost", textContent: lost }));
  };

  const move = (to) => {
    sessionStorage.setItem(`dreiklang ${to}`, String(scrollY));
    location.replace(to);
  };

  const take = (news) => {
    if (news.moved) return move(news.moved);
    tell(news.troubles ?? "");
    if (news.html !== undefined) {
      if (source === null && news.have === have) source = parse(news.html);
      else become(news.html);
      have = news.have;
    }
    told = news.told;
  };

  /* Without the source of the page there is nothing to compare with: then the server gives it at once. */
  const ask = (signal) => {
    const asked = new URLSearchParams({ page: location.pathname, have: source ? have : "", told });
    return fetch(`/_dreiklang/news?${asked}`, { signal, cache: "no-store" });
  };
  const pause = (time) => new Promise((wake) => setTimeout(wake, time));
  const seen = () =>
    new Promise((wake) => {
      if (document.visibilityState === "visible") wake();
      else document.addEventListener("visibilitychange", wake, { once: true });
    });

  const listen = async () => {
    for (;;) {
      await seen();
      const stop = new AbortController();
      const hidden = () => document.visibilityState === "visible" || stop.abort();
      document.addEventListener("visibilitychange", hidden);
      try {
        const response = await ask(stop.signal);
        connected(true);
        if (response.status === 200) take(await response.json());
        else if (response.status !== 204) await pause(1000);
      } catch {
        if (!stop.signal.aborted) {
          connected(false);
          await pause(1000);
        }
      }
      document.removeEventListener("visibilitychange", hidden);
    }
  };

  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (place !== null) addEventListener("load", () => scrollTo({ top: Number(place), behavior: "instant" }), { once: true });
  listen();
})();
