/* The desk: what changed since the last visit on this device, this day in other years, and any entry at all.
   Nothing leaves the browser; what it keeps of an entry are two numbers. */
(() => {
  "use strict";
  const data = document.getElementById("dk-entries");
  if (!data) return;

  const entries = JSON.parse(data.textContent).map(([day, slug, title, lang, key, mark]) => ({
    day,
    slug,
    title,
    lang,
    key,
    mark,
  }));
  const language = document.documentElement.lang || "en";
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const past = entries.filter((one) => one.day && one.day <= today);

  const spoken = (moment, options) => new Intl.DateTimeFormat(language, options).format(moment);
  const spokenDay = (iso) => spoken(new Date(`${iso}T12:00:00`), { dateStyle: "long" });
  const folder = (one) => (one.day ? `${one.day.slice(0, 4)}/${one.day.slice(5, 7)}` : "undated");
  /* Folders open by themselves on a server only. */
  const address = (one) => `${folder(one)}/${one.slug}/${window.location.protocol === "file:" ? "index.html" : ""}`;

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
    return made;
  };
  const line = (one, note) => {
    const row = document.createElement("li");
    row.append(one.day ? element("time", spokenDay(one.day), { datetime: one.day }) : element("span", ""), " ");
    row.append(element("a", one.title, { href: address(one), lang: one.lang }), " ", element("span", note));
    return row;
  };

  const showNews = (section) => {
    const store = `dreiklang ${new URL(".", window.location.href).href}`;
    const pause = 30 * 60 * 1000; // whoever comes back sooner is still on the same visit
    const most = 12;
    const marks = Object.fromEntries(entries.map((one) => [one.key, one.mark]));
    let before = null;
    try {
      before = JSON.parse(window.localStorage.getItem(store));
    } catch {
      before = null;
    }
    const isNew = !before || now.getTime() - before.last > pause;
    const since = isNew ? before && { marks: before.marks, at: before.last } : before.since;
    try {
      window.localStorage.setItem(store, JSON.stringify({ last: now.getTime(), marks, since }));
    } catch {
      return; // it is full, or not allowed: then every visit is the first
    }
    if (!since) return;
    const changed = entries.filter((one) => since.marks[one.key] !== one.mark).reverse();
    if (!changed.length) return;
    const when = spoken(new Date(since.at), { dateStyle: "long", timeStyle: "short" });
    const list = element("ul", "", { class: "dk-rows" });
    const say = section.dataset;
    for (const one of changed.slice(0, most)) list.append(line(one, one.key in since.marks ? say.changed : say.new));
    section.append(element("p", say.since.replace("{when}", when)), list);
    if (changed.length > most) section.append(element("p", say.more.replace("{n}", changed.length - most)));
    section.hidden = false;
  };

  /* The page may be some days old. */
  const showThisDay = (section) => {
    if (section.dataset.day === today) return;
    for (const old of [...section.querySelectorAll("ul, p")]) old.remove();
    const found = past.filter((one) => one.day.slice(5) === today.slice(5) && one.day.slice(0, 4) !== today.slice(0, 4));
    const list = element("ul", "", { class: "dk-rows" });
    for (const one of found.reverse()) {
      const years = Number(today.slice(0, 4)) - Number(one.day.slice(0, 4));
      list.append(line(one, (years === 1 ? section.dataset.one : section.dataset.many).replace("{n}", years)));
    }
    section.append(list);
    section.hidden = found.length === 0;
  };

  const showAny = (section) => {
    const list = element("ul", "", { class: "dk-rows", "aria-live": "polite" });
    const another = element("button", section.dataset.another, { type: "button", class: "dk-another" });
    const long = new Date(now.getTime() - 60 * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const old = past.filter((one) => one.day <= long);
    let last = null;
    const pick = () => {
      const others = (old.length ? old : past).filter((one) => one !== last);
      if (others.length) last = others[Math.floor(Math.random() * others.length)];
      list.replaceChildren(line(last, ""));
    };
    another.addEventListener("click", pick);
    pick();
    section.querySelector("p").before(list, another);
  };

  showNews(document.getElementById("dk-news"));
  showThisDay(document.getElementById("dk-this-day"));
  if (past.length) showAny(document.getElementById("dk-any"));
})();
